package dev.tidemark.api;

import static dev.tidemark.api.FakeArticles.withKey;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each read says of how long it is good for. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class ReadsTest {
  private static final List<String> NOT_IN_THE_DOCUMENT =
      List.of(
          "/api/openapi",
          "/feed.atom",
          "/feed.json",
          "/opensearch.xml",
          "/robots.txt",
          "/articles/{id}",
          "/compare",
          "/providers",
          "/sources",
          "/help");

  /** Those that say something else than that they are to be asked for again. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "/api/v1/keys", "no-store",
          "/api/v1/quarantine", "no-store",
          "/api/v1/feeds", "no-store");

  /** Those whose answer follows from the whole index, whatever was asked. */
  private static final List<String> OF_THE_INDEX =
      List.of(
          "/api/v1/search",
          "/api/v1/suggest",
          "/api/v1/metrics",
          "/api/v1/facets/{field}",
          "/api/v1/articles/{id}/similar",
          "/api/v1/compare",
          "/api/v1/export/articles.{format}",
          "/api/v1/export/metrics.csv",
          "/feed.atom",
          "/feed.json");

  private static final List<String> OF_ONE_ARTICLE =
      List.of("/api/v1/articles/{id}", "/api/openapi", "/help", "/opensearch.xml");

  @Inject FakeRecord record;
  private String id = "";

  @BeforeEach
  void oneArticle() {
    record.clear();
    id = FakeArticles.post("Tides", "https://example.org/tides");
  }

  @Test
  void everyReadOfTheDocumentAndEveryPageCanBeAskedForAgain() {
    Map<String, String> said = new TreeMap<>();
    List<String> without = new ArrayList<>();
    for (String path : reads()) {
      Response answer = withKey().get(address(path));
      if (answer.statusCode() != 200 || answer.header("ETag") == null) {
        without.add(answer.statusCode() + " " + path);
        continue;
      }
      said.put(path, answer.header("Cache-Control"));
      assertUnchanged(path, answer.header("ETag"));
    }
    assertEquals(List.of(), without, "reads without a tag");
    Map<String, String> expected = new TreeMap<>();
    said.keySet().forEach(path -> expected.put(path, OTHERS.getOrDefault(path, "no-cache")));
    assertEquals(expected, said);
    assertTrue(said.keySet().containsAll(OTHERS.keySet()), said::toString);
  }

  @Test
  void anArticleThatComesChangesWhatItIsIn() {
    Map<String, String> before = new TreeMap<>();
    reads().forEach(path -> before.put(path, withKey().get(address(path)).header("ETag")));
    FakeArticles.post("Waves", "https://example.org/waves");
    for (String path : OF_THE_INDEX) {
      Response answer = ask(path, before.getOrDefault(path, ""));
      assertEquals(200, answer.statusCode(), path);
      assertNotEquals(before.get(path), answer.header("ETag"), path);
    }
    for (String path : OF_ONE_ARTICLE) {
      assertEquals(304, ask(path, before.getOrDefault(path, "")).statusCode(), path);
    }
  }

  @Test
  void errorsBringNoTag() {
    for (String path : new String[] {"/search?page=0", "/nothing", "/api/v1/search?page=0"}) {
      Response answer = withKey().get(path);
      assertEquals(null, answer.header("ETag"), path);
      assertEquals("no-store", answer.header("Cache-Control"), path);
    }
  }

  private void assertUnchanged(String path, String tag) {
    ask(path, tag)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .header("Vary", containsString("Accept-Encoding"))
        .header("Cache-Control", notNullValue())
        .header("Access-Control-Allow-Origin", "*")
        .header("RateLimit", notNullValue())
        .header("Content-Security-Policy", notNullValue())
        .body(equalTo(""));
    withKey()
        .header("If-None-Match", "\"other\", " + tag)
        .header("Accept-Encoding", "gzip")
        .get(address(path))
        .then()
        .statusCode(304)
        .header("Vary", containsString("Accept-Encoding"));
    Response whole = withKey().header("Accept-Encoding", "gzip").get(address(path));
    assertEquals(tag, whole.header("ETag"), path);
    assertEquals(200, ask(path, "\"other\"").statusCode(), path);
    assertEquals(tag, withKey().head(address(path)).header("ETag"), () -> "HEAD " + path);
  }

  private Response ask(String path, String tag) {
    return withKey().header("If-None-Match", tag).get(address(path));
  }

  private String address(String path) {
    return path.replace("{id}", id)
        .replace("{field}", "topic")
        .replace("{format}", "csv")
        .replace("{table}", "spread");
  }

  private static List<String> reads() {
    List<String> paths = new ArrayList<>(NOT_IN_THE_DOCUMENT);
    JsonNode document = FakeArticles.json(withKey().accept("application/json").get("/api/openapi"));
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getValue().has("get")) {
                paths.add(path.getKey());
              }
            });
    return paths;
  }
}
