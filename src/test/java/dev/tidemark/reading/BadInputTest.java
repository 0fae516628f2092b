package dev.tidemark.reading;

import static dev.tidemark.reading.Reads.failure;
import static dev.tidemark.reading.Reads.file;
import static dev.tidemark.reading.Reads.repairs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hopeless input is told with code, line and a sentence; odd input is read. */
class BadInputTest {
  private static final String BOMB =
      "---\ntitle: x\na: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\ufeff",
        " \n\t\r\n",
        "---",
        "---\n",
        "---\n---\n",
        "\ufeff---\r\n",
        "***\n---\n"
      })
  void nothingIsEmpty(String text) {
    for (String path : new String[] {"a.md", "a.txt"}) {
      Reading reading = Reads.READER.read(file(path, text));
      if (!text.startsWith("***")) {
        assertEquals("empty", reading.failures().get(0).code(), path);
      }
      assertFalse(reading.articles().isEmpty() && reading.failures().isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "89504E470D0A1A0A0000000D, image.md",
    "FFD8FFE000104A46, photo.txt",
    "1F8B0800000000000003, packed.json",
    "504B030414000600, report.md",
    "7F454C4602010100, program"
  })
  void whatIsNoTextIsNotTakenForIt(String hex, String path) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    Unreadable why = failure(new Document(bytes, path, null, null));

    assertEquals("type_mismatch", why.code());
    assertTrue(why.detail().endsWith("."), why.detail());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><svg/>",
        "<!DOCTYPE plist><plist/>",
        "<?xml version='1.0'?><urlset/>"
      })
  void formatsThatAreNotReadAreNamed(String text) {
    assertEquals("unsupported_format", failure("x.md", text).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!DOCTYPE html><title>x</title>", "<html>", "<p></p>", "<!-- --><html/>"})
  void aPageWithoutTextIsNoArticle(String text) {
    assertEquals("no_text", failure("x.html", text).code());
  }

  @Test
  void latin1IsNotGuessed() {
    byte[] bytes = "---\ntitle: Caf\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1);
    Unreadable why = failure(new Document(bytes, "a.md", null, null));

    assertEquals("invalid_encoding", why.code());
    assertEquals(2, why.line());
    assertEquals(11, why.column());
  }

  @Test
  void latin1IsReadWhenDeclared() {
    byte[] bytes = "---\ntitle: Caf\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1);
    Reading reading =
        Reads.READER.read(new Document(bytes, "a.md", null, StandardCharsets.ISO_8859_1));

    assertEquals("Café", reading.articles().get(0).article().title());
    assertEquals(java.util.List.of("charset"), repairs(reading.articles().get(0).article()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkDecides(String charset) {
    byte[] bytes = "\ufeff---\ntitle: Café\n---\nBody.".getBytes(Charset.forName(charset));
    Article article =
        Reads.READER.read(new Document(bytes, "a.md", null, null)).articles().get(0).article();

    assertEquals("Café", article.title());
    assertEquals("Body.", article.body());
  }

  @Test
  void utf16WithoutAMarkIsNotGuessed() {
    byte[] bytes = "---\ntitle: Plain\n---\n".getBytes(StandardCharsets.UTF_16LE);

    assertEquals("invalid_encoding", failure(new Document(bytes, "a.md", null, null)).code());
  }

  @Test
  void anchorsAndAliasesAreNotFollowed() {
    assertEquals("yaml_limit", failure("bomb.md", BOMB).code());
    assertEquals(3, failure("bomb.md", BOMB).line());
    assertEquals("yaml_limit", failure("self.md", "---\n&a [*a]\n---\n").code());
    assertEquals(
        "yaml_limit", failure("self.md", "---\ntitle: x\nself: &s\n  again: *s\n---\n").code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n!!javax.script.ScriptEngineManager [x]\n---\n",
        "---\ntitle: !!java.net.URL [\"http://example.org\"]\n---\n",
        "---\ntitle: !custom x\n---\n",
        "---\ntitle: 'It's broken'\nother: !!javax.script.ScriptEngineManager [x]\n---\n",
      })
  void tagsAreRefused(String text) {
    Unreadable why = failure("tag.md", text);

    assertEquals("yaml_tag", why.code());
    assertTrue(why.line() == 2 || why.line() == 3);
  }

  @Test
  void deepAndLargeFrontMatterIsRefused() {
    String deep = "---\ntitle: x\ndeep: " + "[".repeat(5_000) + "]".repeat(5_000) + "\n---\n";
    String large = "---\ntitle: x\n" + "note: y\n".repeat(262_144) + "---\n";

    assertEquals("yaml_limit", failure("deep.md", deep).code());
    assertEquals("yaml_limit", failure("large.md", large).code());
  }

  @Test
  void theLimitOfFrontMatterIsExact() {
    int limit = ReadingLimits.DEFAULT.frontMatterBytes();
    String head = "title: x\nsummary: ";
    String fill = "a".repeat(limit - head.length() - 1);

    assertNotNull(Reads.article("at.md", "---\n" + head + fill + "\n---\n").summary());
    assertEquals("yaml_limit", failure("above.md", "---\n" + head + fill + "a\n---\n").code());
  }

  @Test
  void theLimitOfADocumentIsExact() {
    ArticleReader small = new ArticleReader(new ReadingLimits(20, 10, 5, 10, 5, 100, 2, 9, 9));

    assertEquals(1, small.read(file("a.txt", "x".repeat(20))).articles().size());
    assertEquals("too_large", small.read(file("a.txt", "x".repeat(21))).failures().get(0).code());
  }

  @Test
  void theElementsOfPagesAndFeedsAreCounted() {
    ReadingLimits limits = new ReadingLimits(9_999, 10, 5, 99, 5, 100, 2, 30, 30);
    ArticleReader small = new ArticleReader(limits);
    String text = "<p>The market of tidal pumps grew by 5% in 2024, as those who sell them say. ";
    String page = "<html><body>" + text.repeat(28);
    assertEquals(1, small.read(file("a.html", page)).articles().size());
    assertEquals("too_large", small.read(file("a.html", page + text)).failures().get(0).code());

    String feed = "<rss><channel>" + "<item><title>x</title></item>".repeat(14);
    assertEquals(1, small.read(file("a.rss", feed + "</channel></rss>")).articles().size());
    String more = feed + "<item><title>y</title></item></channel></rss>";
    assertEquals("too_large", small.read(file("a.rss", more)).failures().get(0).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-13-45", "0000-00-00", "2024-02-30", "tomorrow", "9999999999"})
  void anImpossibleDateIsLeftOut(String date) {
    Article article =
        Reads.article("d.md", "---\ntitle: x\npublishedDateTime: " + date + "\n---\n");

    assertNull(article.published());
    assertEquals(java.util.List.of("date"), repairs(article));
  }

  @Test
  void aTitleOf100KilobytesIsCutAndItsIdFollowsFromTheWhole() {
    String start = "\u202e<img src=x onerror=alert(1)> " + "word ".repeat(20_000);
    Article one = Reads.article("t.md", "---\ntitle: \"" + start + "one\"\n---\n");
    Article two = Reads.article("t.md", "---\ntitle: \"" + start + "two\"\n---\n");

    String title = String.valueOf(one.title());
    assertTrue(title.startsWith("<img src=x onerror=alert(1)> word"), title);
    assertTrue(title.codePointCount(0, title.length()) <= 1_000);
    assertEquals(java.util.List.of("invisible_characters", "title_cut"), repairs(one));
    assertFalse(one.id().equals(two.id()));
  }

  @Test
  void nulIsRemovedAndNoted() {
    Article article = Reads.article("n.md", "---\ntitle: Num\0ber\n---\nBo\0dy\u0001.");

    assertEquals("Number", article.title());
    assertEquals("Body.", article.body());
    assertEquals(java.util.List.of("control_characters"), repairs(article));
  }

  @Test
  void theSealedFieldIsNowhere() {
    String blob = "U2VhbGVkU2VhbGVkU2VhbGVkU2VhbGVk+/;QUJD==";
    String[] texts = {
      "---\ntitle: x\nsecured: \"" + blob + "\"\n---\nBody.",
      "---\ntitle: 'It's'\nsecured: '" + blob + "'\n---\nBody.",
      "---\ntitle: x\nsecured: " + blob + "\n\nBody without an end.",
      "---\ntitle: x\nsecured: >\n  " + blob + "\n  " + blob + "\n---\nBody.",
      "---\ntitle: x\n{secured: " + blob + "\n---\n",
      "# Heading\n\nsecured: \"" + blob + "\"\n",
      "title\n\nsecured: " + blob + "\n",
      "---\ntitle: x\nsecured: \"" + blob + "\n---\nBody.",
      "{\"title\": \"x\", \"secured\": \"" + blob + "\"}",
      "{\"title\": \"x\", \"secured\": \"" + blob + "\", }",
      "---\ntitle: x\nrelated:\n  - title: y\n    webUrl: https://example.org/\n    secured: \""
          + blob
          + "\"\n---\n",
    };
    for (String text : texts) {
      Reading reading = Reads.READER.read(file("s.md", text));
      assertFalse(reading.toString().contains("U2VhbGVk"), reading::toString);
      assertFalse(reading.toString().contains("secured"), reading::toString);
    }
  }

  @Test
  void proseAboutBeingSecuredStays() {
    assertEquals(
        "Secured: the grid.\n\nsecured: the network and more",
        Reads.article("p.md", "# T\n\nSecured: the grid.\n\nsecured: the network and more\n")
            .body());
  }
}
