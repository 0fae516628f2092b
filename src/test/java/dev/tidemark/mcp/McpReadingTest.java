package dev.tidemark.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.indexing.ArticleLibrary;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long articles come whole, though in parts, and answers stay small however much there is. */
@QuarkusTest
@TestProfile(PressRooms.class)
class McpReadingTest {
  private static final int ROOM = 40_000;

  @Inject ArticleLibrary library;

  @BeforeEach
  void send() {
    Press.send();
  }

  @Test
  void thePartsOfAnArticleMakeItsWholeBodyAndTellEachNumberOnce() {
    String id = longArticle();
    StringBuilder whole = new StringBuilder();
    List<String> numbers = new ArrayList<>();
    Map<String, Object> asked = new LinkedHashMap<>(Map.of("id", id, "limit", 1_500));
    int parts = 0;
    int offset = 0;
    while (offset >= 0) {
      asked.put("offset", offset);
      JsonNode part = Assistant.found("read_article", asked);
      assertEquals(offset, part.get("offset").asInt());
      assertEquals(offset > 0, part.path("facts").isMissingNode() || part.get("facts").isNull());
      whole.append(part.get("body").asText());
      part.get("numbers").forEach(number -> numbers.add(number.get("id").asText()));
      offset = part.path("nextOffset").asInt(-1);
      parts++;
    }
    String body = Objects.requireNonNull(library.find(id).orElseThrow().article().body());
    assertEquals(body, whole.toString());
    assertTrue(parts > 5, parts + " parts");
    assertEquals(numbers.size(), numbers.stream().distinct().count());
    assertTrue(numbers.size() >= Press.LONG_PARAGRAPHS, numbers.size() + " numbers");
  }

  @Test
  void theFirstPartHasTheFactsAndSaysHowToGoOn() {
    JsonNode answer = Assistant.call("read_article", Map.of("id", longArticle()));
    JsonNode part = answer.get("structuredContent");
    assertEquals(Press.LONG_TITLE, part.get("title").asText());
    assertEquals("A long read about lagoons.", part.get("facts").get("summary").asText());
    assertEquals("2024-05-01", part.get("facts").get("published").asText());
    String text = Assistant.text(answer);
    assertTrue(text.contains("call again with offset=" + part.get("nextOffset").asInt()), text);
    assertTrue(text.contains(PressRooms.SITE + "/articles/"), text);
    assertTrue(part.get("body").asText().length() < 7_000);
  }

  @Test
  void anOffsetBehindTheEndIsSaid() {
    Map<String, ?> asked = Map.of("id", longArticle(), "offset", 9_000_000);
    JsonNode part = Assistant.found("read_article", asked);
    assertEquals("", part.get("body").asText());
    assertTrue(part.get("notices").toString().contains("ends before"));
  }

  @Test
  void nothingIsTooLargeForAModel() {
    List<Map.Entry<String, Map<String, ?>>> calls =
        List.of(
            Map.entry("search_articles", Map.of("size", 100, "copies", "all", "facets", all())),
            Map.entry("search_articles", Map.of("q", "market", "size", 20, "facets", all())),
            Map.entry("query_metrics", Map.of("size", 100, "facets", all())),
            Map.entry("query_metrics", Map.of("size", 20, "facets", all())),
            Map.entry("compare_sources", Map.of("size", 20)),
            Map.entry("list_values", Map.of("field", "author", "size", 200)),
            Map.entry("read_article", Map.of("id", longArticle(), "limit", 20_000)));
    for (Map.Entry<String, Map<String, ?>> call : calls) {
      JsonNode answer = Assistant.call(call.getKey(), call.getValue());
      assertFalse(answer.get("isError").asBoolean(), answer.toString());
      assertTrue(Assistant.text(answer).length() < ROOM, call + " " + Assistant.text(answer));
      assertTrue(answer.toString().length() < 3 * ROOM, call.toString());
    }
  }

  @Test
  void manyRowsAreToldInShortAndThatIsSaid() {
    JsonNode found = Assistant.found("search_articles", Map.of("size", 60, "copies", "all"));
    assertEquals(60, found.get("articles").size());
    assertTrue(found.get("articles").get(0).get("snippets").isEmpty());
    assertTrue(found.get("notices").toString().contains("told in short"));
  }

  @Test
  void anArticleIsAResourceToo() {
    String uri = "tidemark://articles/" + longArticle();
    JsonNode contents =
        Assistant.result("resources/read", Map.of("uri", uri)).get("contents").get(0);
    assertEquals(uri, contents.get("uri").asText());
    assertEquals("text/markdown", contents.get("mimeType").asText());
    assertTrue(contents.get("text").asText().startsWith("# " + Press.LONG_TITLE));
    for (String none : List.of("0000000000000000", "x", "a/b", "%00")) {
      JsonNode answer =
          Assistant.message("resources/read", Map.of("uri", "tidemark://articles/" + none));
      assertEquals(-32002, answer.get("error").get("code").asInt(), answer.toString());
    }
  }

  private static List<String> all() {
    return List.of("topic", "provider", "quality", "published", "metric", "source", "author");
  }

  private static String longArticle() {
    return Assistant.found("search_articles", Map.of("q", "title:lagoons"))
        .get("articles")
        .get(0)
        .get("id")
        .asText();
  }
}
