package dev.tidemark.web.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.TextField;
import dev.tidemark.metric.Bound;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from anywhere becomes a harmless page, with each number marked where it stands. */
class ProseTest {

  private static Document markdown(String text, String... numbers) {
    return Jsoup.parseBodyFragment(Prose.markdown(text, marks(text, numbers)));
  }

  private static MetricMarks marks(String text, String... numbers) {
    List<Metric> metrics = new ArrayList<>();
    for (String number : numbers) {
      int at = text.indexOf(number);
      int start = text.codePointCount(0, at);
      metrics.add(metric(metrics.size() + 1, number, start));
    }
    return new MetricMarks(metrics);
  }

  private static Metric metric(int number, String text, int start) {
    return new Metric(
        "a." + number,
        "a",
        MetricType.OTHER,
        text,
        TextField.BODY,
        start,
        start + text.codePointCount(0, text.length()),
        text,
        BigDecimal.ONE,
        null,
        null,
        Bound.EXACT,
        Unit.COUNT,
        null,
        null,
        Modality.ACTUAL,
        null,
        null,
        null,
        null,
        null,
        1.0,
        null,
        List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&colon;alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x]( javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x) [y](file:///etc/passwd) [z](//evil.example)",
        "![x](javascript:alert(1)) ![](x onerror=alert(1))",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<svg><script>alert(1)</script></svg>",
        "`<script>`\n\n    <script>alert(1)</script>",
        "[x]: javascript:alert(1)\n\n[x]",
        "<javascript:alert(1)>",
        "| <script> | [a](javascript:x) |\n| --- | --- |\n| <b onclick=x> | y |",
        "\uFFFF\uDBC0\uDC00 <style>*{display:none}</style> <form action=//evil>"
      })
  void nothingInItActs(String text) {
    Document page = markdown(text);
    for (Element element : page.body().getAllElements()) {
      assertFalse(
          element.is("script, style, img, svg, form, iframe, b, object"), element.outerHtml());
      element
          .attributes()
          .forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), page.html()));
      String href = element.attr("href");
      assertTrue(href.isEmpty() || href.matches("(https?|mailto):.*"), href);
    }
  }

  @Test
  void rendersWhatPeopleWrite() {
    Document page =
        markdown(
            "# One\n\n## Two\n\n*a* **b** `c` [d](https://d.example \"t\") ![e](https://e.ex/)");
    assertEquals("One", page.expectFirst("h2").text());
    assertEquals("Two", page.expectFirst("h3").text());
    assertEquals(0, page.select("h1").size());
    assertEquals("nofollow noopener noreferrer", page.expectFirst("a").attr("rel"));
    assertEquals("https://e.ex/", page.select("a").get(1).attr("href"));
    assertEquals("e", page.select("a").get(1).text());
  }

  @Test
  void numbersAreMarkedInAnyMarkup() {
    String text =
        "From **$5 billion** to *$9* *billion*, 😀 35%, [40%](https://x.example/40%), `41%`\n\n"
            + "| a |\n| --- |\n| 42% |\n\n$43 million";
    Document page = markdown(text, "$5 billion", "35%", "40%", "41%", "42%", "$43 million");
    assertEquals(
        List.of("$5 billion", "35%", "40%", "41%", "42%", "$43 million"),
        page.select(".number").eachText());
    assertEquals(1, page.select("strong > #number-1").size());
    assertEquals("mark", page.expectFirst("#number-3").tagName());
    assertEquals("https://x.example/40%", page.expectFirst("a").attr("href"));
    assertEquals("reading-5", page.expectFirst("td .number").attr("popovertarget"));
  }

  @Test
  void aNumberAcrossMarkupIsMarkedInPieces() {
    Document page = markdown("worth **$5** billion", "$5** billion");
    assertEquals(List.of("$5", " billion".strip()), page.select(".number").eachText());
    assertEquals(1, page.select("#number-1").size());
  }

  @Test
  void signsOfOurOwnInTheTextDoNoHarm() {
    String text = "a \uDB80\uDC00b\uDBC0\uDC00 35% \uDB80\uDC00";
    Document page = markdown(text, "35%");
    assertEquals(List.of("35%"), page.select(".number").eachText());
    assertEquals("a \uFFFDb\uFFFD 35% \uFFFD", page.text());
  }

  @Test
  void overlappingAndImpossiblePlacesAreLeftAlone() {
    String text = "worth 35% now";
    MetricMarks marks =
        new MetricMarks(
            List.of(metric(1, "35%", 6), metric(2, "5%", 7), metric(3, "far away", 900)));
    Document page = Jsoup.parseBodyFragment(Prose.markdown(text, marks));
    assertEquals("worth 35% now", page.text());
    assertEquals(1, page.select(".number").size());
  }

  @Test
  void plainTextKeepsItsSignsAndPoints() {
    String text = "A *lead* with 35%.\n- One <b>.\n- Two_2_.\n - Three\n\nEnd & out";
    Document page = Jsoup.parseBodyFragment(Prose.plain(text, marks(text, "35%")));
    assertEquals(List.of("One <b>.", "Two_2_.", "Three"), page.select("li").eachText());
    assertEquals("A *lead* with 35%.", page.expectFirst("p").wholeText());
    assertEquals("End & out", page.select("p").get(1).wholeText());
    assertEquals("35%", page.expectFirst(".number").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "* > ", "[", "![", "*a ", "`", "<", "|", "\\", "(["})
  void aFloodOfSignsTakesLessThanASecond(String sign) {
    String flood = sign.repeat(20_000) + "x";
    assertTimeout(
        Duration.ofSeconds(2),
        () -> assertTrue(Prose.markdown(flood, new MetricMarks(List.of())).length() > 0));
  }

  @Test
  void theTextIsTheSameWithAndWithoutMarks() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] words = {"35%", "**", "word ", "😀", "*", "\n\n", "> ", "[a](b) ", "| ", "<b>", "$5 "};
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("x ");
      List<Metric> metrics = new ArrayList<>();
      for (int word = 0; word < 30; word++) {
        String next = words[random.nextInt(words.length)];
        if (next.equals("35%")) {
          metrics.add(metric(metrics.size() + 1, next, text.codePointCount(0, text.length())));
        }
        text.append(next);
      }
      Document marked =
          Jsoup.parseBodyFragment(Prose.markdown(text.toString(), new MetricMarks(metrics)));
      assertTrue(
          marked.select(".number").stream().allMatch(number -> number.text().equals("35%")),
          "seed " + seed + ": " + text);
      assertTrue(
          marked.html().codePoints().noneMatch(point -> point >= 0xF0000),
          "seed " + seed + ": " + text);
    }
  }
}
