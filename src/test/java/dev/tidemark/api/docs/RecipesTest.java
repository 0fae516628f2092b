package dev.tidemark.api.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.api.openapi.FreshStart;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every request of the page of recipes is answered as the page says, on every machine. */
@QuarkusTest
@TestProfile(FreshStart.class)
class RecipesTest {
  private static final Pattern ADDRESS =
      Pattern.compile(Pattern.quote(Exchange.SERVER) + "[^\\s\"`>)]*");
  private static final Pattern HEADER = Pattern.compile("%header\\{([a-z]+)}");

  private final RecipePage page = RecipePage.read();

  @BeforeEach
  void awaitSamples() {
    FreshStart.awaitSamples();
  }

  @AfterEach
  void removeWhatRecipesWrote() {
    Written.remove();
  }

  @Test
  void everyRequestOfACommandIsAnswered() {
    int requests = 0;
    for (RecipePage.Block block : page.blocks("sh")) {
      int[] sent = {0};
      Map<String, String> files = new HashMap<>(Map.of("index/api-key", FreshStart.KEY));
      try {
        new Shell(
                block.text(),
                new HashMap<>(),
                files,
                command -> {
                  sent[0]++;
                  return answer(command, files);
                })
            .run();
      } catch (AssertionError wrong) {
        throw new AssertionError("the recipe at line " + block.line(), wrong);
      }
      assertTrue(sent[0] > 0, "no request at line " + block.line());
      requests += sent[0];
    }
    assertTrue(requests >= 30, requests + " requests");
  }

  @Test
  void everyAddressForOtherToolsIsAnswered() {
    Set<String> asked = new TreeSet<>();
    for (RecipePage.Block block : page.blocks()) {
      if (!block.language().equals("sh")) {
        addAddresses(block.text(), asked);
      }
    }
    addAddresses(page.prose(), asked);
    asked.remove(Exchange.SERVER + "/mcp");
    asked.forEach(Exchange::read);
    assertTrue(asked.size() >= 12, asked::toString);
  }

  @Test
  void assistantsAreGreetedAtTheAddressOfTheirSettings() {
    assertTrue(page.blocks("json").getFirst().text().contains(Exchange.SERVER + "/mcp"));
    String hello =
        """
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
          "protocolVersion": "2025-06-18", "capabilities": {},
          "clientInfo": {"name": "recipes", "version": "1"}}}""";
    Response answer =
        Exchange.send(new CurlCommand("POST", Exchange.SERVER + "/mcp", Map.of(), hello, null, ""));
    assertEquals(
        "tidemark", answer.jsonPath().getString("result.serverInfo.name").toLowerCase(Locale.ROOT));
  }

  @Test
  void everyLanguageOfTheRecipesIsTriedSomewhere() {
    List<String> known = List.of("sh", "python", "r", "powerquery", "text", "json", "console");
    for (RecipePage.Block block : page.blocks()) {
      assertTrue(known.contains(block.language()), "line " + block.line());
    }
  }

  private static String answer(CurlCommand command, Map<String, String> files) {
    Response answer = Exchange.send(command);
    if (command.file() != null) {
      files.put(command.file(), answer.asString());
    }
    Matcher header = HEADER.matcher(command.writeOut());
    if (header.matches()) {
      return String.valueOf(answer.header(header.group(1)));
    }
    return command.file() == null ? answer.asString() : "";
  }

  private static void addAddresses(String text, Set<String> addresses) {
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      addresses.add(address.group());
    }
  }
}
