package dev.tidemark.reading.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTML as Markdown whose numbers stay readable. */
class HtmlMarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>$5 billion<sup>1</sup> more</p>|$5 billion more",
        "<p>$5 billion<sup><a href=#n>[a]</a></sup>.</p>|$5 billion.",
        "<p>250 m<sup>2</sup> and CO<sub>2</sub></p>|250 m² and CO2",
        "<p>the 21<sup>st</sup> century</p>|the 21st century",
        "<p>a <b>b</b><i>c</i> <a href=x>d</a></p>|a bc d",
        "<p>$<b>5</b> billion</p>|$5 billion",
        "<h2>A <em>b</em></h2>|## A b",
        "<p>a<span hidden>b</span><span style='DISPLAY : none'>c</span></p>|a",
        "<p>AT&amp;T &lt;b&gt;</p>|AT&T \\<b>",
        "<q>So</q>|“So”",
        "<p>5&nbsp;%</p>|5 %",
        "<p># no heading</p>|\\# no heading",
        "<ruby>東<rt>とう</rt></ruby>|東",
        "<pre>a  b</pre>|```~a  b~```",
        "one<br>two<br><br>three|one  ~two~~three",
        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>|- a~  - b~- c",
        "<ol><li>a</li><li>b</li></ol>|1. a~2. b",
        "<blockquote><p>a</p><p>b</p></blockquote>|> a~> ~> b",
        "<dl><dt>Size</dt><dd>$5 billion</dd></dl>|Size: $5 billion",
        "plain text, 5 < 6|plain text, 5 < 6"
      })
  void readsWell(String html, String markdown) {
    assertEquals(markdown.replace('~', '\n'), HtmlMarkdown.ofFragment(html));
  }

  @Test
  void tablesOfDataStayTables() {
    String html =
        """
        <table><caption>Sales</caption><tr><th>Region</th><th>2023</th><th>2024</th></tr>
        <tr><td>Europe</td><td colspan=2>$1 million</td></tr><tr><td>a|b</td><td>1<br>2</td></tr></table>
        """;

    assertEquals(
        """
        Sales

        | Region | 2023 | 2024 |
        | --- | --- | --- |
        | Europe | $1 million | |
        | a\\|b | 1 2 | |\
        """,
        HtmlMarkdown.ofFragment(html));
  }

  @Test
  void tablesForLayoutAreNone() {
    assertEquals(
        "a\n\nb",
        HtmlMarkdown.ofFragment(
            "<table><tr><td><h1></h1>a</td><td>b</td></tr><tr><td></td></tr></table>"));
  }

  @Test
  void depthAndSizeAreBounded() {
    String deep = "<blockquote>x".repeat(20_000);

    assertEquals(20_000, HtmlMarkdown.ofFragment(deep).chars().filter(c -> c == 'x').count());
    assertEquals("", HtmlMarkdown.ofFragment("<b>".repeat(1_000_000)));
  }
}
