package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Neighbours of the table's lines about files; {@link BadInputTest} has the lines themselves. */
class BadFilesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Heron\n\tindented: x\n---\nText.",
        "---\ntitle: Heron\nText without an end.",
        "---\r\ntitle: Heron\r\n---\r\nText.",
        "---\rtitle: Heron\r---\rText.",
        "---\ntitle: Heron\r\n---\rText.",
        "--- \ntitle: Heron\n--- \nText.",
        "---\ntitle: Heron\n...\nText.",
        "---\ntitle: Heron\n---\nText.\n---\nmore: text\n---\n",
        "---\ntitle: Heron\ntitle: Crane\n---\nText.",
        "---\ntitle: He\0ron\n---\nText.",
        "\n\n---\ntitle: Heron\n---\nText."
      })
  void whatCanBeMendedIsRead(String text) {
    Reading reading = Reads.READER.read(Reads.file("a.md", text));
    assertEquals(1, reading.articles().size(), reading::toString);
    String title = String.valueOf(reading.articles().get(0).article().title());
    assertTrue(title.contains("Heron"), reading::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<<: *a|yaml_limit",
        "a: &a x\\nb: *a|yaml_limit",
        "<<: {a: b}|",
        "a: &a x|yaml_limit",
        "a: !!binary aGk=|yaml_tag",
        "a: !!python/object x|yaml_tag",
        "a: !<tag:x> y|yaml_tag",
        "a: !!str x|?",
        "? [a, b]\\n: c|?"
      })
  void yamlThatIsMoreThanPlainDataIsNotFollowed(String line, String code) {
    String text = "---\ntitle: Heron\n" + line.replace("\\n", "\n") + "\n---\nText.";
    Reading reading = Reads.READER.read(Reads.file("a.md", text));
    if (code == null) {
      assertEquals(1, reading.articles().size(), reading::toString);
    } else if (!code.equals("?")) {
      assertEquals(code, reading.failures().get(0).code(), reading::toString);
      assertTrue(reading.failures().get(0).line() > 1, reading::toString);
    }
    assertFalse(reading.articles().isEmpty() && reading.failures().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30",
        "2023-02-29T10:00:00Z",
        "2024-01-01T24:00:01Z",
        "2024-06-31",
        "-1",
        "0",
        "99999999999999999999",
        "1e9",
        "NaN",
        "2024-1word:00-01",
        "12:",
        ":",
        "1:2:3:4",
        "10:99",
        "2024-01-01T99:99",
        "31/31/2024",
        "May 32nd, 2024",
        "T",
        "1:00pmpm",
        "0000-01-01"
      })
  void dayThatIsNoneIsLeftOut(String date) {
    String text = "---\ntitle: Heron\npublishedDateTime: \"" + date + "\"\n---\nText.";
    Article article = Reads.article("a.md", text);
    assertNull(article.published(), date);
    assertEquals(java.util.List.of("date"), Reads.repairs(article));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1word:00", "1 May 2024 1x:00", "Wed, 01 May 2024 1:", "2:pm", "1:2am:"})
  void aTimeThatIsNoneStopsNoFeed(String date) {
    String feed =
        "<rss><channel><item><title>Heron</title><pubDate>"
            + date
            + "</pubDate></item></channel></rss>";
    assertEquals(1, Reads.READER.read(Reads.file("a.rss", feed)).articles().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss><rss><channel><item><title>a</title></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><item><title>&a;</title></item></channel></rss>",
        "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss><channel/></rss>",
        "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>"
      })
  void feedsThatDeclareAreRefused(String feed) {
    Reading reading = Reads.READER.read(Reads.file("a.rss", feed));
    assertEquals("xml_doctype", reading.failures().get(0).code(), reading::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml-stylesheet href=\"file:///etc/passwd\"?><rss><channel><item><title>Heron</title></item></channel></rss>",
        "<rss xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><item><title>Heron</title><xi:include href=\"file:///etc/passwd\"/></item></channel></rss>",
        "<rss><channel><item><title>Heron &unknown; &#0; &#x110000;</title></item></channel></rss>"
      })
  void whatFeedsPointToIsNotFetched(String feed) {
    Reading reading = Reads.READER.read(Reads.file("a.rss", feed));
    assertEquals(1, reading.articles().size(), reading::toString);
    assertFalse(reading.toString().contains("root:"), reading::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"})
  void jsonBehindAByteOrderMarkIsRead(String charset) {
    byte[] bytes = "\ufeff{\"title\": \"Heron\"}".getBytes(Charset.forName(charset));
    Reading reading = Reads.READER.read(new Document(bytes, "a.json", null, null));
    assertEquals(1, reading.articles().size(), reading::toString);
  }

  @Test
  void halfOfAUtf16FileIsNotGuessed() {
    byte[] bytes = "\ufeff---\ntitle: Heron\n---\n".getBytes(StandardCharsets.UTF_16LE);
    byte[] odd = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    Reading reading = Reads.READER.read(new Document(odd, "a.md", null, null));
    assertFalse(reading.articles().isEmpty() && reading.failures().isEmpty());
  }
}
