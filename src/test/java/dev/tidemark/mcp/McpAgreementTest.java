package dev.tidemark.mcp;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.Nightly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Assistants find what the API finds, whatever is asked. */
@QuarkusTest
@TestProfile(PressRooms.class)
@Tag(Nightly.TAG)
class McpAgreementTest {
  private static final int ROUNDS = Nightly.rounds(30, 600);

  private static final Map<String, List<String>> FILTERS =
      Map.ofEntries(
          Map.entry("q", List.of("tidal", "kelp OR drones", "\"cargo drones\" -quay", "size:>10B")),
          Map.entry("match", List.of("any", "all")),
          Map.entry("topic", Press.TOPICS),
          Map.entry("topic.not", Press.TOPICS),
          Map.entry("provider", Press.PROVIDERS),
          Map.entry("provider.not", Press.PROVIDERS),
          Map.entry("source", Press.FIRMS),
          Map.entry("metric", List.of("market_size", "cagr")),
          Map.entry("metric.value", List.of("$10B..", "..20%")),
          Map.entry("metric.year", List.of("2030", "2030..")),
          Map.entry("metric.subject", Press.SUBJECTS),
          Map.entry("metric.modality", List.of("forecast", "actual")),
          Map.entry("quality", List.of("40..", "..60", "none")),
          Map.entry("published", List.of("2021..2023", "2022-03..")),
          Map.entry("check", List.of("not_checkable", "derived")),
          Map.entry("copies", List.of("all", "fold")),
          Map.entry("sort", List.of("newest", "oldest", "quality", "relevance")),
          Map.entry("size", List.of("0", "3", "20", "100")),
          Map.entry("page", List.of("1", "2")));

  private static final Set<String> SINGLE =
      Set.of("q", "match", "copies", "sort", "size", "page", "metric.modality");

  @BeforeEach
  void send() {
    Press.send();
  }

  @Test
  void searchesHaveTheSameTotalsRowsAndCounts() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, List<String>> asked = parameters(random);
      asked.putIfAbsent("size", List.of("10"));
      String where = "seed " + seed + ": " + asked;
      JsonNode api = api("/api/v1/search", asked);
      JsonNode found = Assistant.found("search_articles", asked);
      assertEquals(api.get("total"), found.get("total"), where);
      assertEquals(ids(api.get("hits")), ids(found.get("articles")), where);
      assertEquals(api.path("cursor"), found.path("cursor"), where);
    }
  }

  @Test
  void numbersHaveTheSameTotalsRowsAndStatistics() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, List<String>> asked = parameters(random);
      asked.putIfAbsent("size", List.of("10"));
      String where = "seed " + seed + ": " + asked;
      JsonNode api = api("/api/v1/metrics", asked);
      JsonNode found = Assistant.found("query_metrics", asked);
      assertEquals(api.get("total"), found.get("total"), where);
      assertEquals(ids(api.get("hits")), ids(found.get("numbers")), where);
      assertEquals(
          api.get("statistics").findValuesAsText("median"),
          found.get("statistics").findValuesAsText("median"),
          where);
    }
  }

  @Test
  void comparisonsAndValuesAreTheSame() {
    for (String subject : Press.SUBJECTS) {
      Map<String, List<String>> asked = Map.of("metric.subject", List.of(subject));
      JsonNode api = api("/api/v1/compare", asked);
      JsonNode found = Assistant.found("compare_sources", asked);
      assertTrue(api.get("claims").asInt() > 5, subject);
      assertEquals(api.get("claims"), found.get("claims"), subject);
      assertEquals(api.get("distinct"), found.get("distinct"), subject);
      assertEquals(
          medians(api.get("series").get(0).get("spread")),
          medians(found.get("series").get(0).get("years")),
          subject);
    }
    JsonNode api = api("/api/v1/facets/provider", Map.of("q", List.of("tidal")));
    JsonNode found = Assistant.found("list_values", Map.of("field", "provider", "q", "tidal"));
    assertEquals(counts(api.get("values")), counts(found.get("values")));
    assertEquals(api.get("distinct"), found.get("distinct"));
  }

  @Test
  void cursorsReachEveryArticleOnce() {
    Set<String> seen = new HashSet<>();
    Map<String, Object> asked = new LinkedHashMap<>(Map.of("size", 7, "copies", "all"));
    String cursor = "";
    while (cursor != null) {
      JsonNode found = Assistant.found("search_articles", asked);
      ids(found.get("articles")).forEach(id -> assertTrue(seen.add(id), id));
      cursor = found.path("cursor").asText(null);
      asked.put("cursor", String.valueOf(cursor));
    }
    assertEquals(Press.ARTICLES, seen.size());
  }

  private static Map<String, List<String>> parameters(Random random) {
    List<String> names = FILTERS.keySet().stream().sorted().toList();
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      String name = names.get(random.nextInt(names.size()));
      List<String> values = FILTERS.getOrDefault(name, List.of());
      List<String> chosen = new ArrayList<>();
      int count = SINGLE.contains(name) ? 1 : 1 + random.nextInt(2);
      for (int j = 0; j < count; j++) {
        chosen.add(values.get(random.nextInt(values.size())));
      }
      parameters.put(name, chosen);
    }
    return parameters;
  }

  private static JsonNode api(String path, Map<String, List<String>> parameters) {
    RequestSpecification request = given();
    parameters.forEach((name, values) -> request.queryParam(name, values));
    Response response = request.get(path);
    assertEquals(200, response.statusCode(), response.asString());
    return Assistant.read(response.asString());
  }

  private static List<String> ids(JsonNode rows) {
    List<String> ids = new ArrayList<>();
    rows.forEach(row -> ids.add(row.get("id").asText()));
    return ids;
  }

  private static List<Double> medians(JsonNode lines) {
    List<Double> medians = new ArrayList<>();
    lines.forEach(line -> medians.add(line.get("median").asDouble()));
    return medians;
  }

  private static List<String> counts(JsonNode values) {
    List<String> counts = new ArrayList<>();
    values.forEach(value -> counts.add(value.get("value").asText() + value.get("count").asInt()));
    return counts;
  }
}
