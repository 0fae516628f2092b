package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the text of a field is cleaned, and what is noted of it. */
class PlainFieldsTest {
  private final Repairs repairs = new Repairs();
  private final FieldText clean = new FieldText(repairs);

  @Test
  void entitiesBecomeCharacters() {
    assertEquals(
        "R&D's “cost” – 5 %", clean.line("R&#038;D&#39;s &#8220;cost&#8221; &ndash; 5&nbsp;%"));
    assertEquals(List.of("entities"), repairs.names());
  }

  @Test
  void entitiesEscapedTwiceToo() {
    assertEquals("it’s", clean.line("it&amp;#8217;s"));
  }

  @Test
  void whatIsNoEntityStays() {
    assertEquals(
        "AT&T; R&D &unknown; &copy2023 a&b", clean.line("AT&T; R&D &unknown; &copy2023 a&b"));
    assertEquals(List.of(), repairs.names());
  }

  @Test
  void aLineHasSingleSpacesAndNoEnds() {
    assertEquals(
        "One title 10\u00a0000 jobs",
        clean.line("  One\u00a0 title\r\n\u202810\u00a0000\tjobs \u00a0"));
    assertEquals(List.of(), repairs.names());
  }

  @Test
  void controlsAndHalfPairsAreRemoved() {
    assertEquals("nullcharacter", clean.line("null\0char\u0007acter\ud800"));
    assertEquals(List.of("control_characters"), repairs.names());
  }

  @Test
  void whatHidesOrTurnsWordsIsRemoved() {
    assertEquals("cancer txt.exe", clean.line("can\u200bcer \u202etxt.\u2066exe\ufeff"));
    assertEquals(List.of("invisible_characters"), repairs.names());
  }

  @Test
  void joinersStayWhereTheyMeanSomething() {
    String family = "👩\u200d💻 می\u200cخواهم ไทย\u200bไทย";
    assertEquals(family, clean.line(family));
    assertEquals(List.of(), repairs.names());
  }

  @Test
  void decomposedLettersAreComposed() {
    assertEquals("é", clean.line("e\u0301"));
  }

  @Test
  void proseKeepsItsParagraphs() {
    assertEquals(
        "One.\n\nTwo.\nThree.", clean.prose("\r\n One.  \r\n\r\n\r\n\r\nTwo.\u2028Three.\n"));
  }

  @Test
  void writtenLineEndsBecomeLineEnds() {
    assertEquals("One.\nTwo.", clean.prose("One.\\r\\nTwo."));
    assertEquals(List.of("line_breaks"), repairs.names());
    assertEquals("C:\\new\\reports", clean.prose("C:\\new\\reports"));
  }

  @Test
  void markdownKeepsItsCode() {
    String body =
        "Fish &#38; chips&nbsp;`a &amp; b`\n\n```\nx &amp; y\n```\n    z &amp; z\n\n`` ` &amp; `` and &#39;q&#39;";
    assertEquals(
        "Fish & chips\u00a0`a &amp; b`\n\n```\nx &amp; y\n```\n    z &amp; z\n\n`` ` &amp; `` and 'q'",
        clean.markdown(body));
    assertEquals(List.of("entities"), repairs.names());
  }

  @Test
  void entitiesThatKeepMarkdownFromBeingHtmlStay() {
    assertEquals(
        "&lt;script&gt; &#42;no&#42; &amp;lt;",
        clean.markdown("&lt;script&gt; &#42;no&#42; &amp;lt;"));
  }

  @Test
  void backslashesBeforeQuotesGoOutsideCode() {
    assertEquals("it's \"so\" `don\\'t`", clean.markdown("it\\'s \\\"so\\\" `don\\'t`"));
    assertEquals(List.of("escaped_quotes"), repairs.names());
  }

  @Test
  void doubledApostrophesAreSingle() {
    assertEquals("The Grid's 'Smart' Year", clean.line("The Grid''s ''Smart'' Year"));
    assertEquals("It's", clean.line("It\\'s"));
    assertEquals(List.of("escaped_quotes"), repairs.names());
    assertEquals("A 27'' screen", new FieldText(new Repairs()).line("A 27'' screen"));
  }

  @Test
  void blankIsAbsent() {
    assertNull(clean.line(" \u200b \u00a0"));
    assertNull(clean.prose("\n\n"));
    assertNull(clean.markdown(" \r\n\t"));
  }

  @Test
  void indentedCodeAtTheTopKeepsItsIndent() {
    assertEquals("    code\n\ntext", clean.markdown("\n  \n    code\n\ntext\n\n"));
  }
}
