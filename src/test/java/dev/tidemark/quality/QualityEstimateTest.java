package dev.tidemark.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Quality;
import dev.tidemark.metric.MetricExtractor;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityEstimateTest {
  private static final MetricExtractor METRICS = new MetricExtractor();

  private static final String PARAGRAPH =
      "The market for quay cranes was worth $4 billion in 2024, according to Oake Research, and how"
          + " you build one has changed. \"We waited for years,\" said Ada Fenn, who runs a yard in"
          + " Bergen. Prices fell by 12% in 2023, and the report from Oake Research estimates that"
          + " the fleet will reach 9,000 cranes by 2030.";

  private static final String PRESS =
      "BERGEN (PR Newswire) Quayworks Inc, a leading provider of innovative crane solutions, today"
          + " announced a strategic partnership to accelerate growth and expand its portfolio.";

  private static final String OFFER =
      "Request a sample. Buy now with a discount. Subscribe. All rights reserved. Click here.";

  private static QualityEstimate estimate(Article article) {
    return QualityEstimate.of(article, METRICS.extract(article));
  }

  private static ArticleBuilder report() {
    return new ArticleBuilder()
        .title("How quay cranes learned to wait")
        .summary("A yard in Bergen, and what it costs to build for the tide.")
        .authors(List.of("Bo Oake"))
        .body(("## A part\n\n" + PARAGRAPH + "\n\n- a point\n\n").repeat(8));
  }

  @Test
  void whatSaysThatItStandsElsewhereLoses() {
    Article own = report().build();
    Article copy =
        own.toBuilder().body(own.body() + "\n\nThis text first appeared on Quay Daily.").build();
    assertTrue(estimate(copy).value() < estimate(own).value());
    assertTrue(
        estimate(copy).parts().stream()
            .anyMatch(part -> part.name().equals("says that it stands elsewhere too")));
  }

  @Test
  void goodReportsComeBeforePressReleasesAndThoseBeforeOffers() {
    Article notice =
        new ArticleBuilder()
            .title("New cranes for Bergen")
            .summary("The harbour has two new cranes. They work at night.")
            .build();
    Article release =
        new ArticleBuilder().title("Quayworks announces partnership").summary(PRESS).build();
    Article offer =
        new ArticleBuilder()
            .title(
                "QUAY CRANES MARKET REPORT: SIZE, SHARE, TRENDS, GROWTH AND ALL THE LEADING NAMES")
            .summary(OFFER)
            .build();
    List<Integer> values =
        List.of(report().build(), notice, release, offer).stream()
            .map(article -> estimate(article).value())
            .toList();
    for (int i = 1; i < values.size(); i++) {
      assertTrue(values.get(i - 1) >= values.get(i) + 5, values::toString);
    }
  }

  @Test
  void eachThingCountsAsAReaderExpects() {
    int whole = estimate(report().build()).value();
    assertTrue(whole > estimate(report().body(PARAGRAPH).build()).value(), "length");
    assertTrue(whole > estimate(report().authors(List.of()).build()).value(), "author");
    assertTrue(whole < estimate(report().image("https://example.com/a.png").build()).value());
    Article wrong =
        report()
            .body(
                "The market will grow from $1 billion in 2020 to $2 billion in 2030 at a CAGR of"
                    + " 40% from 2020 to 2030.")
            .build();
    assertTrue(
        estimate(wrong).parts().stream()
            .anyMatch(
                part -> part.name().startsWith("numbers that contradict") && part.points() < 0),
        () -> estimate(wrong).toString());
  }

  @Test
  void neitherThePublisherNorAQualityThatIsThereChangesIt() {
    QualityEstimate plain = estimate(report().build());
    Article known =
        report()
            .provider(new Provider("Quay Daily", "quay.example"))
            .url("https://quay.example/a")
            .quality(new Quality(3, Basis.STATED))
            .build();
    assertEquals(plain.value(), estimate(known).value());
    assertEquals(plain.parts(), estimate(known).parts());
    assertEquals(new Quality(plain.value(), Basis.ESTIMATED), plain.quality());
  }

  @Test
  void itsPartsAddUp() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> pieces = List.of(PARAGRAPH, PRESS, OFFER, "\n\n", "# A", "- b", "…", "\ud800");
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(12), 0, pieces.size()).forEach(n -> text.append(pieces.get(n)));
      Article article =
          new ArticleBuilder()
              .title(random.nextBoolean() ? text.toString() : "A title")
              .summary(random.nextBoolean() ? text.toString() : null)
              .body(random.nextBoolean() ? text.toString() : null)
              .build();
      QualityEstimate estimate = estimate(article);
      int sum = estimate.parts().stream().mapToInt(QualityEstimate.Part::points).sum();
      assertEquals(estimate.value(), sum, "seed " + seed);
      assertTrue(estimate.value() >= 0 && estimate.value() <= 150, "seed " + seed);
      assertEquals(estimate, estimate(article), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "\n", "today announced ", "# ", "<h", "\"", ".", "界", "A"})
  void aMegabyteOfAnythingIsEstimatedAtOnce(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    Article article = new ArticleBuilder().title(text).summary(text).body(text).build();
    QualityEstimate estimate =
        assertTimeout(Duration.ofSeconds(5), () -> QualityEstimate.of(article, List.of()));
    assertTrue(estimate.value() >= 0 && estimate.value() <= 150, estimate::toString);
  }

  @Test
  void aHeadlineAloneIsPoor() {
    Article alone = new ArticleBuilder().title("New cranes for Bergen").build();
    assertTrue(estimate(alone).value() < 30, () -> estimate(alone).toString());
  }
}
