package dev.tidemark.web.article;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tidemark.Nightly;
import dev.tidemark.fuzz.Fuzzing;
import dev.tidemark.fuzz.Inputs;
import dev.tidemark.web.text.MarkedHtml;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever an article holds, its page has text, tables and links in it and nothing that acts. */
@Tag(Nightly.TAG)
class ProseFuzzTest {
  private static final Set<String> TAGS =
      Set.of(
          "p",
          "br",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "em",
          "strong",
          "code",
          "pre",
          "blockquote",
          "ul",
          "ol",
          "li",
          "a",
          "span",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "div");
  private static final Set<String> ATTRIBUTES =
      Set.of("href", "title", "rel", "start", "align", "class", "role", "aria-label", "tabindex");
  private static final List<String> EXAMPLES =
      List.of(
          "# Title\n\nText with [a link](https://example.org \"t\") and **marks**.\n\n> said\n",
          "| a | b |\n|---|:-:|\n| [x](javascript:alert(1)) | ![p](data:image/svg+xml,x) |\n",
          "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> <a href=vbscript:x>y</a>\n",
          "1. one\n2. two\n   - three\n\n```html\n<b>\n```\n\n[r]: java\tscript:alert(1)\n[r]",
          "plain <mark>marked</mark> &lt;b&gt; &amp; more");
  private static final List<String> WORDS =
      List.of(
          "[",
          "](",
          ")",
          "!",
          "<",
          ">",
          "<mark>",
          "</mark>",
          "javascript:",
          "JaVaScRiPt:",
          "java\tscript:",
          "java\nscript:",
          "&#106;avascript:",
          "data:text/html,",
          "vbscript:",
          "//",
          "https://",
          "mailto:",
          "\\",
          "`",
          "```\n",
          "*",
          "**",
          "_",
          "\n\n",
          "> ",
          "- ",
          "1. ",
          "| ",
          "|---|\n",
          "<svg onload=x>",
          "<math>",
          "<style>",
          "<!--",
          "-->",
          "<?",
          "<![CDATA[",
          "\" onmouseover=\"x",
          "' x='",
          "&quot;",
          "&#0;",
          "&colon;",
          "\udb80\udc00",
          "\udbc0\udc00",
          "<a href=",
          "<iframe src=",
          "<base href=",
          "<form action=",
          "word ",
          "\u0001",
          "\u2028");

  @FuzzTest
  void found(byte[] input) {
    Fuzzing.once(input, ProseFuzzTest::show);
  }

  @Test
  void drawn() {
    Fuzzing.run("prose", 1_500, seed -> new Inputs(seed, EXAMPLES, WORDS), ProseFuzzTest::show);
  }

  private static void show(byte[] input) {
    String text = Fuzzing.text(input);
    check(Prose.markdown(text, new MetricMarks(List.of())), TAGS);
    check(Prose.plain(text, new MetricMarks(List.of())), TAGS);
    check(Prose.line(text, new MetricMarks(List.of())), Set.of());
    check(MarkedHtml.safe(text), Set.of("mark"));
    check(MarkedHtml.escape(text), Set.of());
  }

  private static void check(String html, Set<String> allowed) {
    for (Element element : Jsoup.parseBodyFragment(html).body().select("*:not(body)")) {
      assertTrue(allowed.contains(element.normalName()), html);
      for (Attribute attribute : element.attributes()) {
        assertTrue(ATTRIBUTES.contains(attribute.getKey()), html);
      }
      String address = element.attr("href");
      assertTrue(address.isEmpty() || address.matches("(?is)(https?:|mailto:).*"), html);
    }
  }
}
