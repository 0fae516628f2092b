package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and feeds made to break their reader: each ends soon, and with an answer. */
class HostilePagesTest {
  private static final List<String> PARTS =
      List.of(
          "<div>",
          "</div>",
          "<p>",
          "<table>",
          "<tr>",
          "<td colspan=99>",
          "</table>",
          "<ul><li>",
          "<h1>",
          "<h2>Related</h2>",
          "<article>",
          "<form>",
          "<a href=x>",
          "words and words. ",
          "<script type=application/ld+json>{\"@type\":\"Article\",",
          "</script>",
          "<!--",
          "-->",
          "<blockquote>",
          "<pre>",
          "&nbsp;",
          "&#0;",
          "<svg>",
          "<math>",
          "<noscript>",
          "<frameset>",
          "<template>",
          "<select>",
          "<item>",
          "<rss>",
          "<feed>",
          "<entry>",
          "<title>",
          "]]>",
          "<![CDATA[",
          "<sup>1</sup>",
          "<dl><dt>",
          "<time>",
          "<div class=comment>",
          "\0",
          "\ufeff");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<td>1",
        "<table><tr><td>",
        "<p>a, b. ",
        "<ul><li>",
        "<blockquote>",
        "<div class=comment>a</div>",
        "<h2>Related</h2>",
        "<!-- -->",
        "<svg><g>",
        "<meta name=a content=b>"
      })
  void pagesOf16MegabytesAreAnsweredSoon(String part) {
    byte[] bytes = Reads.utf8("<html>" + part.repeat(16_000_000 / part.length()));
    Reading reading =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> Reads.READER.read(new Document(bytes, "x.html", null, null)));

    assertEquals("too_large", reading.failures().getFirst().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "x", "a b ", "&lt;", "5% of $1bn. "})
  void muchTextInFewElementsIsReadSoon(String part) {
    String much = part.repeat(15_000_000 / part.length());
    for (String page : List.of("<html><p>" + much, "<html><p title='" + much + "'>x")) {
      byte[] bytes = Reads.utf8(page);
      Reading reading =
          assertTimeoutPreemptively(
              Duration.ofSeconds(15),
              () -> Reads.READER.read(new Document(bytes, "x.html", null, null)));
      assertEquals(1, reading.articles().size() + reading.failures().size());
    }
  }

  @Test
  void anEntryOfTooManyElementsKeepsItsWords() {
    String content = "&lt;b&gt;tidal &amp;amp; pumps&lt;/b&gt; ".repeat(50_001);
    Reading reading =
        Reads.READER.read(
            new Document(
                Reads.utf8(
                    "<rss><channel><item><title>x</title><description>"
                        + content
                        + "</description></item></channel></rss>"),
                "x.rss",
                null,
                null));
    String body = String.valueOf(reading.articles().getFirst().article().body());
    assertTrue(body.startsWith("tidal & pumps"), () -> body.substring(0, 50));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<item>", "a='b' ", "[", "&amp;", "<item><title>x</title>"})
  void depthAndWidthBelowTheLimitsAreReadSoon(String part) {
    String many = part.repeat(40_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Reads.READER.read(Reads.file("x.html", "<html><body>" + many));
          Reads.READER.read(Reads.file("x.html", "<html><p " + many));
          Reads.READER.read(Reads.file("x.xml", "<rss><channel>" + many));
          Reads.READER.read(Reads.file("x.html", "<html><script type=application/ld+json>" + many));
        });
  }

  @Test
  void whateverThePartsItEndsWithAnAnswer() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      StringBuilder text = new StringBuilder(round % 3 == 0 ? "<rss>" : "<html>");
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      Reading reading = Reads.READER.read(Reads.file("x", text.toString()));
      assertFalse(reading.articles().isEmpty() && reading.failures().isEmpty(), "seed " + seed);
    }
  }
}
