package dev.tidemark.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.indexing.Waiting;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of a real server: health, telemetry, log and audit trail. */
@QuarkusTest
@TestProfile(OperatedServerTest.Operated.class)
class OperatedServerTest {
  private static final String KEY = "operators-own-secret-0123456789abcdef";
  private static final String QUERY = "zanzibarian seaweed prices";
  private static final String FORGED = "Forged title\n12:00:00 ERROR all is lost";

  /** Every search gets its line, and the log a file. */
  public static class Operated implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tidemark.index", folder().toString(),
          "tidemark.samples", "true",
          "tidemark.api-key", KEY,
          "tidemark.log.slow-search", "0S",
          "tidemark.log.json", "true",
          "quarkus.log.file.enabled", "true",
          "quarkus.log.file.path", "${tidemark.index}/server.log",
          "quarkus.log.category.\"audit\".level", "INFO");
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory("tidemark-operated");
      } catch (IOException noTemp) {
        throw new UncheckedIOException(noTemp);
      }
    }
  }

  private static Path file(String name) {
    return Path.of(ConfigProvider.getConfig().getValue("tidemark.index", String.class), name);
  }

  @BeforeEach
  void ready() {
    Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  private static ValidatableResponse post(String title) {
    return given()
        .header("Authorization", "Bearer " + KEY)
        .contentType("application/json")
        .body(Map.of("title", title, "body", "Kelp reaches $3 billion by 2031."))
        .post("/api/v1/articles?refresh=wait")
        .then();
  }

  @Test
  void readinessSaysWhatIsThere() {
    JsonNode checks = tree(given().get("/q/health/ready").asString()).get("checks");
    assertEquals(3, checks.size());
    JsonNode searches = check(checks, "searches answer with facets");
    assertTrue(searches.get("total").asLong() > 0, checks::toString);
    assertTrue(searches.get("facets").asLong() >= 3, checks::toString);
    assertEquals(0, searches.get("missing").asLong());
    assertEquals(100, check(checks, "index follows the record").get("percent").asLong());
    given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
  }

  private static JsonNode check(JsonNode checks, String name) {
    for (JsonNode check : checks) {
      if (check.get("name").asText().equals(name)) {
        assertEquals("UP", check.get("status").asText());
        return check.path("data");
      }
    }
    throw new AssertionError("no check " + name);
  }

  @Test
  void everySeriesThatTheDashboardAndTheAlertsShowIsThere() throws IOException {
    given().get("/api/v1/search?q=kelp");
    given().get("/search?q=kelp");
    post("Series of kelp").statusCode(201);
    given().header("Authorization", "Bearer " + KEY).delete("/api/v1/articles/0000000000000000");
    given().header("Authorization", "Bearer " + KEY).body("{").post("/api/v1/articles/bulk");
    Set<String> there = Series.of(given().get("/q/metrics").asString());
    List<String> missing = new ArrayList<>();
    List<String> wanted = expressions();
    wanted.add(Files.readString(Path.of("docs/operating.md")));
    for (String expression : wanted) {
      for (String series : Series.in(expression)) {
        boolean group = series.endsWith("_") || series.startsWith("tidemark_watch_");
        boolean found = there.contains(series) || there.contains(series + "_count");
        if (!found && !group && !LATER.contains(series)) {
          missing.add(series);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  /** What comes with the first repair, and the first thing that can't be read. */
  private static final Set<String> LATER =
      Set.of("tidemark_intake_repairs_total", "tidemark_intake_quarantined_total");

  private static List<String> expressions() throws IOException {
    List<String> expressions = new ArrayList<>();
    JsonNode dashboard = tree(Files.readString(Path.of("docker/grafana/tidemark.json")));
    dashboard.findValues("expr").forEach(expr -> expressions.add(expr.asText()));
    int panels = expressions.size();
    assertTrue(panels > 30, () -> panels + " expressions");
    for (String line : Files.readAllLines(Path.of("docker/prometheus/alerts.yaml"))) {
      if (line.strip().startsWith("expr:")) {
        expressions.add(line);
      }
    }
    assertTrue(expressions.size() > panels + 8);
    return expressions;
  }

  @Test
  void whatClientsSendMakesNoSeries() {
    ask(0);
    ask(1);
    Set<String> before = lines(given().get("/q/metrics").asString());
    for (int i = 2; i < 10; i++) {
      ask(i);
    }
    String after = given().get("/q/metrics").asString();
    Set<String> added = lines(after);
    added.removeAll(before);
    assertTrue(added.size() < 8, added::toString);
    assertFalse(after.contains("oddly"), "no path, query, method or id of a client");
    assertFalse(after.contains(KEY));
    assertFalse(after.contains("127.0.0.1"));
  }

  /** Each series without its value. */
  private static Set<String> lines(String metrics) {
    Set<String> lines = new HashSet<>();
    metrics
        .lines()
        .forEach(line -> lines.add(line.substring(0, Math.max(0, line.lastIndexOf(' ')))));
    return lines;
  }

  private static void ask(int i) {
    given().get("/oddly-named-" + i);
    given().get("/api/v1/oddly-named-" + i + "/x");
    given().get("/api/v1/articles/oddly00000000" + (100 + i));
    given().get("/articles/oddly00000000" + (100 + i));
    given().get("/assets/oddly-" + i);
    given().get("/api/v1/search?q=oddly" + i + "&oddly" + i + "=1");
    given().get("/api/v1/facets/oddly" + i);
    given().request("ODDLY" + i, "/search");
    given().post("/api/v1/oddly" + i);
    given().header("Authorization", "Bearer oddly" + i).delete("/api/v1/keys/oddly" + i);
  }

  @Test
  void theLogHoldsNoSecretNoQueryAndNoLineOfSomebodyElse() throws IOException {
    post(FORGED).statusCode(201);
    given().queryParam("q", QUERY).get("/api/v1/search").then().statusCode(200);
    given().queryParam("q", QUERY).get("/search").then().statusCode(200);
    given().get("/api/v1/articles/" + KEY).then().statusCode(404);
    given().get("/api/v1/%0aFORGED%0d/x");
    given().header("X-Odd", "a\tFORGED").header("Authorization", "Basic " + KEY).get("/operator");
    given().queryParam("api_key", KEY).body("{}").post("/api/v1/articles").then().statusCode(400);
    Waiting.until(() -> log().contains("kind=articles outcome=ok"));
    String log = log();
    assertTrue(log.contains("words=3 length=" + QUERY.length()), log);
    assertFalse(log.contains("zanzibarian"));
    assertFalse(log.contains(KEY));
    assertFalse(log.contains("Forged"));
    for (String line : log.lines().toList()) {
      JsonNode event = tree(line);
      assertTrue(event.has("timestamp") && event.has("level") && event.has("message"), line);
    }
  }

  private static String log() {
    try {
      return Files.readString(file("server.log"));
    } catch (IOException notYet) {
      throw new UncheckedIOException(notYet);
    }
  }

  @Test
  void everyWriteHasItsLine() throws IOException {
    String id = post("Audited kelp").statusCode(201).extract().path("id");
    post("Audited kelp").statusCode(200);
    String bulk = "{\"title\":\"One of many\",\"body\":\"b\"}\nnot json\n";
    given()
        .header("Authorization", "Bearer " + KEY)
        .contentType("application/x-ndjson")
        .body(bulk.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/articles/bulk")
        .then()
        .statusCode(200);
    as("Bearer " + KEY).delete("/api/v1/articles/" + id).then().statusCode(204);
    as("Bearer wrong").delete("/api/v1/articles/" + id).then().statusCode(401);
    as("Bearer " + KEY).header("If-Match", "\"x\"").delete("/api/v1/articles/" + id);
    String made = "{\"name\":\"notebook\",\"scopes\":[\"write\"]}";
    String key =
        as("Bearer " + KEY)
            .contentType("application/json")
            .body(made)
            .post("/api/v1/keys")
            .then()
            .statusCode(201)
            .extract()
            .path("key");
    as("Bearer " + key).delete("/api/v1/articles/" + id).then().statusCode(404);
    as("Bearer " + KEY).delete("/api/v1/keys/notebook").then().statusCode(204);
    Set<String> expected =
        new HashSet<>(
            List.of(
                "tidemark.api-key add " + id + " created",
                "tidemark.api-key add " + id + " unchanged",
                "tidemark.api-key bulk null begun",
                "tidemark.api-key bulk null done",
                "tidemark.api-key delete " + id + " deleted",
                "null delete " + id + " refused",
                "tidemark.api-key delete " + id + " refused",
                "tidemark.api-key make_key notebook created",
                "notebook delete " + id + " refused",
                "tidemark.api-key revoke_key notebook deleted"));
    Waiting.until(() -> audited().containsAll(expected));
    String whole = Files.readString(file("audit.log"));
    assertFalse(whole.contains(KEY));
    assertFalse(whole.contains(key));
    assertTrue(whole.contains("\"created\":1,\"replaced\":0,\"unchanged\":0,\"failed\":1"), whole);
    assertTrue(whole.contains("\"from\":\"127.0.0.1\""), whole);
    assertTrue(log().contains("make_key"), "the category audit of the log has it too");
    assertFalse(log().contains(key));
  }

  private static RequestSpecification as(String authorization) {
    return given().header("Authorization", authorization);
  }

  private static Set<String> audited() {
    Set<String> lines = new HashSet<>();
    try {
      for (String line : Files.readAllLines(file("audit.log"))) {
        JsonNode entry = tree(line);
        lines.add(
            entry.get("by").asText()
                + " "
                + entry.get("did").asText()
                + " "
                + entry.get("target").asText()
                + " "
                + entry.get("outcome").asText());
      }
    } catch (IOException notYet) {
      throw new UncheckedIOException(notYet);
    }
    return lines;
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
