package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that programs send: exact, and refused with the place at fault. */
class JsonReadingTest {
  private static final String JSON = "application/json";

  @Test
  void everyFieldIsRead() {
    ReadArticle read =
        Reads.sent(
            JSON,
            """
            { "id": "k3v9w2m1q8x4t7ab", "kind": "reference",
              "title": "T &amp; U", "subtitle": "S", "summary": "Sum", "body": "B", "language": "pt-br",
              "url": "https://example.org/a", "image": "https://example.org/i.png",
              "provider": {"name": "Wire", "domain": "example.org"}, "authors": ["Ada Roe", "Ernst and Young"],
              "published": "2025-02-07", "listed": true, "quality": {"value": 53, "basis": "stated"},
              "topics": ["AI", {"name": "Grids"}, {"name": "Rules", "basis": "extracted"}],
              "metrics": [], "story": null, "indexed": "x", "colour": "red", "secured": "blob" }
            """);
    Article article = read.article();

    assertEquals(ArticleKind.REFERENCE, article.kind());
    assertEquals("T & U", article.title());
    assertEquals("pt-BR", article.language());
    assertEquals(new Provider("Wire", "example.org"), article.provider());
    assertEquals(List.of("Ada Roe", "Ernst and Young"), article.authors());
    assertEquals("2025-02-07", String.valueOf(article.published()));
    assertEquals(new Quality(53, Basis.STATED), article.quality());
    assertEquals(
        List.of(new Topic("AI", Basis.STATED), new Topic("Grids", Basis.STATED)), article.topics());
    assertEquals("k3v9w2m1q8x4t7ab", read.statedId());
    assertFalse(article.id().equals(read.statedId()));
    assertEquals(
        List.of(
            "Extracted topics were ignored: Tidemark finds them itself.",
            "Ignored, Tidemark finds it out itself: id, metrics, story, indexed.",
            "Ignored, no field of an article: colour."),
        read.notices());
  }

  @Test
  void shortFormsAreRead() {
    Article article =
        Reads.sent(JSON, "{\"body\":\"B\",\"provider\":\"Wire\",\"quality\":7,\"topics\":null}")
            .article();

    assertNull(article.title());
    assertEquals(new Provider("Wire", null), article.provider());
    assertEquals(7, article.quality() == null ? -1 : article.quality().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|title",
        "{\"title\":\" \",\"body\":\"\"}|title",
        "{\"title\":5}|title",
        "{\"title\":\"x\",\"body\":[]}|body",
        "{\"title\":\"x\",\"url\":\"ftp://example.org\"}|url",
        "{\"title\":\"x\",\"url\":\"/relative\"}|url",
        "{\"title\":\"x\",\"image\":\"javascript:1\"}|image",
        "{\"title\":\"x\",\"published\":\"2024-02-30\"}|published",
        "{\"title\":\"x\",\"published\":2024}|published",
        "{\"title\":\"x\",\"quality\":\"53\"}|quality",
        "{\"title\":\"x\",\"quality\":1e999}|quality",
        "{\"title\":\"x\",\"quality\":-1}|quality",
        "{\"title\":\"x\",\"quality\":{\"basis\":\"stated\"}}|quality",
        "{\"title\":\"x\",\"topics\":\"AI\"}|topics",
        "{\"title\":\"x\",\"topics\":[5]}|topics",
        "{\"title\":\"x\",\"topics\":[{\"name\":\"AI\",\"basis\":\"felt\"}]}|topics",
        "{\"title\":\"x\",\"authors\":[{}]}|authors",
        "{\"title\":\"x\",\"provider\":7}|provider",
        "{\"title\":\"x\",\"provider\":{\"name\":7}}|provider",
        "{\"title\":\"x\",\"listed\":\"yes\"}|listed",
        "{\"title\":\"x\",\"language\":\"English!\"}|language",
        "{\"title\":\"x\",\"kind\":\"video\"}|kind",
      })
  void aWrongFieldIsNamed(String json, String field) {
    Unreadable why = Reads.failure(new Document(Reads.utf8(json), null, JSON, null));

    assertEquals("invalid_article", why.code());
    assertEquals(field, why.field());
    assertTrue(why.detail().endsWith("."), why.detail());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"title\":\"x\",}|1|14",
        "{\"title\":\"x\"} {\"title\":\"y\"}|1|0",
        "{\"title\":\"x\",\"title\":\"y\"}|1|0",
        "{\"title\":|1|0",
        "nonsense|1|0",
        "{\"title\": NaN}|1|0",
        "{'title': 'x'}|1|2",
      })
  void brokenJsonIsToldWithItsPlace(String json, int line, int column) {
    Unreadable why = Reads.failure(new Document(Reads.utf8(json), null, JSON, null));

    assertEquals("invalid_json", why.code());
    assertEquals(line, why.line());
    assertTrue(why.column() > 0);
    assertTrue(column == 0 || column == why.column(), why.detail());
  }

  @Test
  void theLineCountsFromTheTop() {
    Unreadable why =
        Reads.failure(
            new Document(Reads.utf8("{\n\"title\": \"x\",\n\"body\": oops\n}"), null, JSON, null));

    assertEquals(3, why.line());
  }

  @Test
  void depthIsBounded() {
    String at = "{\"title\":\"x\",\"a\":" + "[".repeat(63) + "]".repeat(63) + "}";
    String above = "{\"title\":\"x\",\"a\":" + "[".repeat(64) + "]".repeat(64) + "}";

    assertEquals("x", Reads.sent(JSON, at).article().title());
    assertEquals(
        "invalid_json", Reads.failure(new Document(Reads.utf8(above), null, JSON, null)).code());
  }

  @Test
  void halfPairsAndNulAreRemoved() {
    Article article = Reads.sent(JSON, "{\"title\":\"a\\ud800b\\u0000c\"}").article();

    assertEquals("abc", article.title());
    assertEquals(List.of("control_characters"), article.origin().repairs());
  }

  @Test
  void anArrayHoldsArticlesEachByItself() {
    Reading reading =
        Reads.READER.read(
            Reads.file("a.json", "[{\"title\":\"a\"}, {\"url\":\"x\"}, 5, {\"title\":\"b\"}]"));

    assertEquals(2, reading.articles().size());
    assertEquals(2, reading.failures().size());
    assertTrue(reading.failures().get(0).detail().startsWith("Element 2"));
  }

  @Test
  void aBrokenLineStopsNoOther() {
    byte[] bytes =
        "\ufeff{\"title\":\"a\"}\r\n\n{\"title\":\n{\"title\":\"\u00e9\"}\n{\"title\":\"d\"}"
            .getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\u00c3')] = (byte) 0xff;
    Reading reading = Reads.READER.read(new Document(bytes, "a.ndjson", null, null));

    assertEquals(List.of(1, 5), reading.articles().stream().map(ReadArticle::line).toList());
    assertEquals(List.of(3, 4), reading.failures().stream().map(Unreadable::line).toList());
    assertEquals("invalid_json", reading.failures().get(0).code());
    assertEquals("invalid_encoding", reading.failures().get(1).code());
  }

  @Test
  void objectsALineAreRecognisedWithoutAnEnding() {
    String lines = "{\"title\":\"a\"}\n{\"title\":\"b\"}\n";

    assertEquals(2, Reads.READER.read(Reads.file("export", lines)).articles().size());
    assertEquals(
        "invalid_json", Reads.failure(new Document(Reads.utf8(lines), null, JSON, null)).code());
  }

  @Test
  void aLineAloneTellsItsNumber() {
    assertEquals(
        7, Reads.READER.readJsonLine(Reads.utf8("{\"title\":\"a\"}"), 7).articles().get(0).line());
    assertEquals(7, Reads.READER.readJsonLine(Reads.utf8("{}"), 7).failures().get(0).line());
    assertEquals("empty", Reads.READER.readJsonLine(Reads.utf8("  "), 7).failures().get(0).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/markdown"})
  void whatIsDeclaredAsTextIsNotTakenForJson(String mediaType) {
    assertFalse(
        Reads.sent(mediaType, "{\"title\": \"x\"}").article().origin().format().equals("json"));
  }
}
