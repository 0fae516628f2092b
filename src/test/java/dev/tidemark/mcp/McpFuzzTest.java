package dev.tidemark.mcp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever shape a message has, it is answered, no failure of ours shows, and nothing is kept. */
@QuarkusTest
@TestProfile(PressRooms.class)
class McpFuzzTest {
  private static final int MESSAGES = 600;
  private static final List<String> METHODS =
      List.of(
          "initialize",
          "ping",
          "tools/list",
          "tools/call",
          "resources/list",
          "resources/read",
          "resources/templates/list",
          "prompts/list",
          "prompts/get",
          "completion/complete",
          "resources/subscribe",
          "notifications/initialized",
          "logging/setLevel");
  private static final List<String> NAMES =
      List.of(
          "name",
          "arguments",
          "uri",
          "cursor",
          "ref",
          "argument",
          "context",
          "_meta",
          "clientInfo",
          "capabilities",
          "protocolVersion",
          "type",
          "value",
          "progressToken",
          "id",
          "q",
          "size",
          "subject",
          "claim",
          "level",
          "arguments");
  private static final List<String> WORDS =
      List.of(
          "search_articles",
          "read_article",
          "query_metrics",
          "market_claims",
          "check_number",
          "tidemark://articles/x",
          "ref/prompt",
          "ref/resource",
          "2025-06-18",
          "subject",
          "",
          "7");

  @Inject ConnectionManager connections;

  @Test
  void anyMessageIsAnswered() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < MESSAGES; i++) {
      Map<String, @Nullable Object> message = new LinkedHashMap<>();
      message.put("jsonrpc", "2.0");
      message.put("id", i);
      message.put("method", one(METHODS, random));
      message.put("params", object(random, 0));
      String body = Assistant.write(message);
      Response response = Assistant.post(body);
      String where = "seed " + seed + ": " + body + " -> " + response.asString();
      assertTrue(response.statusCode() < 500, where);
      assertFalse(response.asString().contains("Exception"), where);
      assertFalse(response.asString().contains("-32603"), where);
    }
    assertFalse(connections.iterator().hasNext(), "no session is kept");
  }

  private static Map<String, @Nullable Object> object(Random random, int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      object.put(one(NAMES, random), value(random, depth + 1));
    }
    return object;
  }

  private static @Nullable Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 5 : 8)) {
      case 0 -> null;
      case 1 -> random.nextInt();
      case 2 -> random.nextDouble() * 1e300;
      case 3 -> random.nextBoolean();
      case 5 -> list(random, depth);
      case 6, 7 -> object(random, depth);
      default -> one(WORDS, random);
    };
  }

  private static List<@Nullable Object> list(Random random, int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(value(random, depth + 1));
    }
    return list;
  }

  private static String one(List<String> several, Random random) {
    return several.get(random.nextInt(several.size()));
  }
}
