package dev.tidemark.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tidemark.Nightly;
import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Origin;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.metric.ExplainedMetric;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.metric.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number found is where it says, finite and whole, and the text alone decides it. */
@Tag(Nightly.TAG)
class MetricsFuzzTest {
  private static final MetricExtractor EXTRACTOR = new MetricExtractor();
  private static final List<String> EXAMPLES =
      List.of(
          "The tidal power market is expected to reach $12.4 billion by 2031, growing at a CAGR of"
              + " 8.5% from 2024 to 2031, says Northbank Research.",
          "Shares of Harbour Pumps fell 3.2% to €14.20; revenue rose to between £1.1bn and £1.3bn.",
          "| Year | Size |\n| --- | ---: |\n| 2024 | $1.2bn |\n| 2030 | US$ 4,500 million |\n",
          "North America held 38 percent, Europe 27 percent and Asia 20 percent respectively.",
          "Three in five buyers, or some 60%, would pay up to 1,5 Mio. Euro – twice as much.",
          "It raised a $30m Series B; 12,000 jobs, a third of all, could go by the mid-2030s.");
  private static final List<String> WORDS =
      List.of(
          "$",
          "€",
          "USD ",
          "bn",
          "billion",
          " million",
          "%",
          " percent",
          "1",
          "12.4",
          "1,234,567",
          "0.000",
          "1e999",
          "-",
          "–",
          "to",
          "between ",
          " and ",
          "by 2030",
          "from 2024 to 2031",
          "2031",
          "CAGR",
          "market",
          "revenue",
          "grew",
          "fell",
          "half",
          "a third",
          "one in ten",
          "twice",
          "10x",
          "(",
          ")",
          "|",
          "\n",
          ". ",
          "; ",
          ", ",
          "**",
          "`",
          "```\n",
          "[a](b)",
          "according to Northbank Research",
          "more than ",
          "up to ",
          "respectively",
          "year",
          "forecast",
          "Series A",
          "shares",
          "jobs",
          "٣٫٥",
          "１２",
          "½",
          "bps",
          "K",
          "m²",
          "kWh");

  @FuzzTest
  void found(byte[] input) {
    Fuzzing.once(input, MetricsFuzzTest::read);
  }

  @Test
  void drawn() {
    Fuzzing.run("metrics", 800, seed -> new Inputs(seed, EXAMPLES, WORDS), MetricsFuzzTest::read);
  }

  /** A megabyte of the same again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$1 ",
        "1-",
        "by 2030 ",
        "(",
        "| 1 ",
        "$",
        "1",
        "1,",
        "% ",
        "a third of ",
        "CAGR ",
        "market ",
        "\"",
        "[",
        "](",
        "![",
        "<a",
        "$(",
        "\\(",
        "a;\n",
        "one in ",
        "A. ",
        "2024-",
        "according to ",
        "North ",
        "respectively, "
      })
  void repetitionTakesUnderASecond(String part) {
    Article article = article("Tidal power", part.repeat(1_000_000 / part.length()));
    Fuzzing.once(new byte[0], none -> EXTRACTOR.extract(article));
  }

  /** Where it is nothing but numbers, that many take longer, and twice as many twice as long. */
  @ParameterizedTest
  @ValueSource(strings = {"$1bn to ", "1% ", "between $1m and "})
  void numbersTakeTimeByTheirCount(String part) {
    Article article = article("Tidal power", part.repeat(250_000 / part.length()));
    Fuzzing.once(new byte[0], none -> EXTRACTOR.extract(article));
  }

  private static void read(byte[] input) {
    String text = Fuzzing.text(input);
    int cut = text.indexOf('\n');
    Article article = article(text.substring(0, Math.max(0, cut)), text.substring(cut + 1));
    List<Metric> metrics = EXTRACTOR.extract(article);
    assertEquals(metrics, EXTRACTOR.extract(article));
    assertEquals(
        metrics, EXTRACTOR.explain(article).stream().map(ExplainedMetric::metric).toList());
    Set<String> ids = new HashSet<>();
    for (Metric metric : metrics) {
      assertTrue(ids.add(metric.id()), metric::toString);
      check(metric, article);
    }
    assertTrue(metrics.stream().allMatch(m -> ids.containsAll(m.mentions())), metrics::toString);
  }

  private static Article article(String title, String body) {
    return new ArticleBuilder()
        .title(title)
        .body(body)
        .published(PublishedDate.valueOf("2024-05-01"))
        .origin(new Origin("text", null, List.of()))
        .build();
  }

  private static void check(Metric metric, Article article) {
    String field = assertNotNullText(article, metric);
    int from = field.offsetByCodePoints(0, metric.start());
    int to = field.offsetByCodePoints(from, metric.end() - metric.start());
    assertEquals(metric.text(), field.substring(from, to));
    assertTrue(metric.start() < metric.end() && !metric.text().isBlank(), metric::toString);
    assertEquals(metric.unit() == Unit.CURRENCY, metric.currency() != null, metric::toString);
    boolean range = metric.low() != null && metric.high() != null;
    assertEquals(range, metric.value() == null, metric::toString);
    if (metric.low() != null && metric.high() != null) {
      assertTrue(metric.low().compareTo(metric.high()) <= 0, metric::toString);
    }
    for (Number number : new Number[] {metric.value(), metric.low(), metric.high()}) {
      assertTrue(number == null || Double.isFinite(number.doubleValue()), metric::toString);
    }
    assertTrue(metric.confidence() >= 0 && metric.confidence() <= 1, metric::toString);
  }

  private static String assertNotNullText(Article article, Metric metric) {
    String field = article.text(metric.field());
    assertNotNull(field);
    return field;
  }
}
