package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Origin;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table's line about numbers: none or the right one, soon, and never infinite. */
class BadNumbersTest {
  private static final MetricExtractor EXTRACTOR = new MetricExtractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "$1e999999999",
        "$1e400 billion",
        "١٢٣",
        "$١٢٣ million",
        "9^99^99",
        "$999999999999999999999999999999 trillion trillion",
        "1e-999999999%",
        "$-0",
        "NaN%",
        "∞%",
        "$0x7fffffff",
        "1.2.3.4 billion",
        "$1,2,3,4 bn",
        "½½%",
        "１２３%",
        "1/0%",
        "$1e9"
      })
  void isNoneOrFiniteAndQuick(String number) {
    Article article = article("The market reached " + number + " in 2024.");
    long fastest = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      EXTRACTOR.extract(article);
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    assertTrue(fastest < 10_000_000, number + " takes " + fastest / 1_000 + " µs");
    EXTRACTOR.extract(article).forEach(BadNumbersTest::assertFinite);
  }

  @Test
  void aMillionDigitsAreNoNumber() {
    Article article = article("The market reached $" + "9".repeat(1_000_000) + " in 2024.");
    EXTRACTOR.extract(article).forEach(BadNumbersTest::assertFinite);
    long start = System.nanoTime();
    assertEquals(List.of(), EXTRACTOR.extract(article));
    assertTrue(System.nanoTime() - start < 1_000_000_000L);
  }

  private static Article article(String body) {
    return new ArticleBuilder()
        .title("Herons")
        .body(body)
        .origin(new Origin("text", null, List.of()))
        .build();
  }

  private static void assertFinite(Metric metric) {
    for (BigDecimal value : new BigDecimal[] {metric.value(), metric.low(), metric.high()}) {
      assertTrue(value == null || Double.isFinite(value.doubleValue()), metric::toString);
    }
  }
}
