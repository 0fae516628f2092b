package dev.tidemark.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPartTest {
  private static final String[] PIECES = {"word", "🌊", " ", "\n", "\n\n", "é", "-"};

  @Test
  void partsMakeTheWholeAndAreNeverTooLong() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      StringBuilder whole = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        whole.append(PIECES[random.nextInt(PIECES.length)]);
      }
      int atMost = 1 + random.nextInt(30);
      StringBuilder read = new StringBuilder();
      int from = 0;
      TextPart part;
      do {
        part = TextPart.of(whole.toString(), from, atMost);
        read.append(part.text());
        int length = part.text().codePointCount(0, part.text().length());
        assertTrue(length <= atMost, "seed " + seed);
        assertEquals(from + length, part.end(), "seed " + seed);
        assertTrue(part.end() > from || part.end() == part.length(), "seed " + seed);
        from = part.end();
      } while (from < part.length());
      assertEquals(whole.toString(), read.toString(), "seed " + seed);
    }
  }

  @Test
  void partsEndWithAParagraphWhereOneEndsNearby() {
    TextPart part = TextPart.of("aaaa aaaa\n\nbb bb", 0, 12);
    assertEquals("aaaa aaaa\n\n", part.text());
    assertEquals("bb bb", TextPart.of("aaaa aaaa\n\nbb bb", part.end(), 12).text());
  }

  @Test
  void briefLinesAreWholeCharactersAndSnippetsAreText() {
    assertEquals("a b", Brief.line("  a\n\tb ", 10));
    assertEquals("ab…", Brief.line("abcdef", 3));
    assertEquals("a…", Brief.line("a🌊🌊🌊", 3));
    assertEquals(
        "5 < 7 & \"so\" it's",
        Brief.ofSnippet("5 &lt; <mark>7</mark> &amp; &quot;so&quot; it&#39;s", 99));
    assertEquals("&lt;", Brief.ofSnippet("&amp;lt;", 99));
  }
}
