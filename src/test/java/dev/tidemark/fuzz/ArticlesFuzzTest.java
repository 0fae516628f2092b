package dev.tidemark.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tidemark.Nightly;
import dev.tidemark.article.Article;
import dev.tidemark.article.TextField;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.reading.Document;
import dev.tidemark.reading.Reading;
import dev.tidemark.reading.Unreadable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bytes of any kind become articles that are fit to be shown, or a reason with its place. */
@Tag(Nightly.TAG)
class ArticlesFuzzTest {
  private static final ArticleReader READER = new ArticleReader();
  private static final List<String> PATHS =
      List.of("a.md", "a.txt", "a.json", "a.ndjson", "a.html", "a.rss", "a.atom", "a");
  private static final List<String> TYPES =
      List.of("application/json", "text/markdown", "text/plain", "text/html");
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1, Charset.forName("GB18030"));

  @FuzzTest
  void found(byte[] input) {
    Fuzzing.once(input, ArticlesFuzzTest::read);
  }

  @Test
  void drawn() {
    Fuzzing.run(
        "articles",
        1_200,
        seed -> new Inputs(seed, Texts.DOCUMENTS, Texts.SIGNS),
        ArticlesFuzzTest::read);
  }

  /** The first byte says how the rest came. */
  private static void read(byte[] input) {
    int how = input.length == 0 ? 0 : input[0] & 0xff;
    byte[] bytes = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
    if (new String(bytes, StandardCharsets.ISO_8859_1).contains("%PDF")) {
      return; // read by a process of its own, which has its own tests
    }
    Document document = document(bytes, how);
    Reading reading = READER.read(document);
    assertEquals(reading, READER.read(document), "the same bytes give the same");
    assertFalse(reading.articles().isEmpty() && reading.failures().isEmpty());
    reading.articles().forEach(read -> check(read.article(), read.line()));
    reading.articles().forEach(read -> read.related().forEach(one -> check(one, 1)));
    reading.failures().forEach(ArticlesFuzzTest::check);
  }

  private static Document document(byte[] bytes, int how) {
    String path = how % 3 == 0 ? null : PATHS.get(how % PATHS.size());
    String type = path == null ? TYPES.get(how % TYPES.size()) : null;
    Charset charset = how % 11 == 0 ? CHARSETS.get(how % CHARSETS.size()) : null;
    return new Document(bytes, path, type, charset);
  }

  private static void check(Unreadable failure) {
    assertTrue(failure.code().matches("[a-z_]+"), failure::toString);
    assertTrue(failure.line() >= 0 && failure.column() >= 0, failure::toString);
    assertFalse(failure.detail().isBlank(), failure::toString);
  }

  private static void check(Article article, int line) {
    assertTrue(line >= 1, article::toString);
    assertTrue(article.id().matches("[0-9a-z]{16}"), article::id);
    for (TextField field : TextField.values()) {
      checkText(article.text(field), field == TextField.TITLE);
    }
    article.authors().forEach(author -> checkText(author, true));
    article.topics().forEach(topic -> checkText(topic.name(), true));
    String title = article.title();
    assertTrue(title == null || title.codePointCount(0, title.length()) <= 1_000, "" + title);
    assertTrue(isWeb(article.url()) && isWeb(article.image()), article::toString);
  }

  private static void checkText(@Nullable String text, boolean line) {
    if (text == null) {
      return;
    }
    assertFalse(text.isBlank(), "a missing text is null");
    assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), text);
    text.codePoints()
        .forEach(
            c -> {
              boolean control = c < ' ' && (line || (c != '\n' && c != '\t'));
              boolean half = c >= 0xd800 && c <= 0xdfff;
              assertFalse(control || c == 0x7f || half, () -> Integer.toHexString(c) + " " + text);
            });
  }

  private static boolean isWeb(@Nullable String address) {
    return address == null || address.matches("(?is)https?://.+");
  }
}
