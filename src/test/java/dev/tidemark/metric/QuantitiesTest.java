package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tidemark.article.ArticleBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found as a quantity, where, and what it is worth. */
class QuantitiesTest {
  private static List<Metric> metrics(String text) {
    return new MetricExtractor().extract(new ArticleBuilder().id("a").body(text).build());
  }

  private static String amount(Metric m) {
    String value = m.value() != null ? m.value().toPlainString() : m.low() + ".." + m.high();
    return m.text() + " = " + value + (m.currency() == null ? "" : " " + m.currency());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The round was worth US$1.2bn in all. | US$1.2bn = 1200000000 USD",
        "They asked for $50m. | $50m = 50000000 USD",
        "Der Markt ist €3,5 Mrd groß. | €3,5 Mrd = 3500000000 EUR",
        "It costs Rs 5 lakh crore. | Rs 5 lakh crore = 5000000000000 INR",
        "It is worth USD 1.60 billion. | USD 1.60 billion = 1600000000 USD",
        "Sales came to £1.5tn. | £1.5tn = 1500000000000 GBP",
        "It costs $1.2-1.5 billion. | $1.2-1.5 billion = 1200000000..1500000000 USD",
        "They pay $500,000 to $1 million. | $500,000 to $1 million = 500000..1000000 USD",
        "It costs between $10 and $12 billion. | $10 and $12 billion = 10000000000..12000000000 USD",
        "A share of 10–12% is usual. | 10–12% = 10..12",
        "Some two-thirds of farms agree. | two-thirds = 66.67",
        "Output rose threefold. | threefold = 3",
        "It is 3x faster. | 3x = 3",
        "The chip is 20 million times faster. | 20 million times = 20000000",
        "Prices fell by 0.5 percentage points. | 0.5 percentage points = 0.5",
        "The stock moved -1.1% on the day. | -1.1% = -1.1",
        "The firm paid 12 million euros for it. | 12 million euros = 12000000 EUR",
        "Over 10,000 customers signed. | 10,000 = 10000",
        "The index covers 1,20,000 shops. | 1,20,000 = 120000",
        "El mercado vale $10 mil millones. | $10 mil millones = 10000000000 USD",
        "Revenue of ¥300 billion was booked. | ¥300 billion = 300000000000 JPY",
      })
  void spellings(String text, String expected) {
    assertEquals(List.of(expected), metrics(text).stream().map(QuantitiesTest::amount).toList());
  }

  @Test
  void twoLevelsAreNoRange() {
    List<Metric> found = metrics("It grew from $5.1 billion in 2024 to $47.1 billion by 2030.");
    assertEquals(
        List.of("$5.1 billion = 5100000000 USD", "$47.1 billion = 47100000000 USD"),
        found.stream().map(QuantitiesTest::amount).toList());
  }

  @Test
  void anAmountRepeatedInAnotherCurrencyIsOneMetric() {
    assertEquals(1, metrics("The deal is worth $1.1 billion (€1 billion).").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In 2031, after 12 years, on 5 May 2020 at 12:50 we met.",
        "Support runs 24/7 and 100% free of charge.",
        "Windows 10, version 1.1.0, GPT-4, 5G and the S&P 500 are names.",
        "Call 555-123-4567 or see ISO 27001.",
        "Imagine a disease that affects 1% of people.",
        "Use 80% of the data for training.",
        "Billions of dollars and hundreds of millions of people are vague.",
        "We met 12 customers in the top 10.",
        "It was 1e999999999 of them, or 1e5.",
        "```\nx = 5000 users\n```",
        "Set `limit = 10,000 users` there.",
      })
  void whatIsNoMetric(String text) {
    assertEquals(List.of(), metrics(text).stream().map(Metric::text).toList());
  }

  @Test
  void offsetsAreCodePointsOfTheFieldAsWritten() {
    String text =
        "\uD83D\uDE80 The **maps** market is worth [$5 billion](https://example.org/9%) now.";
    Metric metric = metrics(text).get(0);
    int from = text.offsetByCodePoints(0, metric.start());
    int to = text.offsetByCodePoints(0, metric.end());
    assertEquals("$5 billion", text.substring(from, to));
    assertEquals("a.1", metric.id());
    assertEquals(MetricType.MARKET_SIZE, metric.type());
    assertEquals("maps", metric.subject());
  }

  @Test
  void otherDigitsHaveTheirValueOrNone() {
    for (Metric metric : metrics("Some ١٢٣٪ and ١٢٣% more.")) {
      assertEquals("123", String.valueOf(metric.value()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "1,", "$", "a ", "1 to ", "$1 - ", "(", "9.", "[", "5% ", "of the "})
  void aMillionCharactersOfAnythingTakeNoTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    metrics(text.substring(0, 100_000));
    assertTimeout(Duration.ofSeconds(4), () -> metrics(text));
  }
}
