package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the tests of this room read with. */
final class Reads {
  static final ArticleReader READER = new ArticleReader();

  private Reads() {}

  /** The only article of a text in a file. */
  static Article article(String path, String text) {
    return only(path, text).article();
  }

  static ReadArticle only(String path, String text) {
    return only(file(path, text));
  }

  static ReadArticle only(Document document) {
    Reading reading = READER.read(document);
    assertEquals(List.of(), reading.failures());
    assertEquals(1, reading.articles().size());
    return reading.articles().get(0);
  }

  /** The only article of what a program sent. */
  static ReadArticle sent(String mediaType, String text) {
    Reading reading = READER.read(new Document(utf8(text), null, mediaType, null));
    assertEquals(List.of(), reading.failures());
    return reading.articles().get(0);
  }

  /** Why a text in a file can't be read. */
  static Unreadable failure(String path, String text) {
    return failure(file(path, text));
  }

  static Unreadable failure(Document document) {
    Reading reading = READER.read(document);
    assertEquals(List.of(), reading.articles());
    assertEquals(1, reading.failures().size());
    return reading.failures().get(0);
  }

  static Document file(String path, String text) {
    return new Document(utf8(text), path, null, null);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<String> repairs(Article article) {
    return article.origin().repairs();
  }
}
