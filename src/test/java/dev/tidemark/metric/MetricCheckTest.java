package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.PublishedDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the metrics of one article say of each other. */
class MetricCheckTest {
  private static List<Metric> metrics(String text) {
    return new MetricExtractor().extract(new ArticleBuilder().id("a").body(text).build());
  }

  private static void assertAll(CheckStatus status, List<Metric> metrics) {
    for (Metric metric : metrics) {
      Check check = metric.check();
      assertNotNull(check, metric.text());
      assertEquals(status, check.status(), metric.text());
    }
  }

  @Test
  void aLevelAndItsRateGiveTheLevelAtTheStart() {
    List<Metric> found =
        metrics(
            "The kelp market will pass $296 billion by 2031, at a CAGR of 35.48% from 2026 to 2031.");
    assertEquals(2, found.size());
    assertAll(CheckStatus.DERIVED, found);
    Check check = found.get(0).check();
    assertNotNull(check);
    assertEquals("64900000000", String.valueOf(check.expected()));
    assertEquals(5, check.years());
    assertEquals(List.of("a.2"), check.with());
  }

  @Test
  void threeThatAgreeAreConsistent() {
    List<Metric> found =
        metrics(
            "The kelp market was valued at $10.0 billion in 2020 and is expected to reach $16.1 billion"
                + " by 2025, growing at a CAGR of 10% from 2020 to 2025.");
    assertAll(CheckStatus.CONSISTENT, found);
    Check rate = found.get(2).check();
    assertNotNull(rate);
    assertEquals(5, rate.years());
    assertEquals("9.993", String.valueOf(rate.expected()));
  }

  @Test
  void theBaseYearMayBeCountedDifferently() {
    assertAll(
        CheckStatus.CONSISTENT,
        metrics(
            "The kelp market was valued at $10.0 billion in 2020 and is expected to reach $17.7 billion"
                + " by 2025, growing at a CAGR of 10% from 2020 to 2025."));
  }

  @Test
  void roundedValuesAreIntervals() {
    assertAll(
        CheckStatus.CONSISTENT,
        metrics(
            "The kelp market was valued at $2 billion in 2020 and is expected to reach $3 billion by"
                + " 2025, growing at a CAGR of 7% from 2020 to 2025."));
  }

  @Test
  void threeThatDisagreeAreInconsistent() {
    List<Metric> found =
        metrics(
            "The kelp market was valued at $10.0 billion in 2020 and is expected to reach $40.0 billion"
                + " by 2025, growing at a CAGR of 10% from 2020 to 2025.");
    assertAll(CheckStatus.INCONSISTENT, found);
    Check end = found.get(1).check();
    assertNotNull(end);
    assertEquals(List.of("a.1", "a.3"), end.with());
  }

  @Test
  void twoLevelsGiveTheRate() {
    List<Metric> found =
        metrics(
            "The kelp market was worth $10 billion in 2020 and will reach $20 billion by 2030.");
    assertAll(CheckStatus.DERIVED, found);
    Check check = found.get(0).check();
    assertNotNull(check);
    assertEquals("7.177", String.valueOf(check.expected()));
    assertEquals(10, check.years());
  }

  @Test
  void withoutYearsNothingCanBeComputed() {
    assertAll(
        CheckStatus.NOT_CHECKABLE,
        metrics("The kelp market will reach $20 billion by 2030, growing at a CAGR of 10%."));
  }

  @Test
  void otherSubjectsAndPlacesAreLeftAlone() {
    List<Metric> found =
        metrics(
            "The kelp market was worth $10 billion in 2020. The salt market will reach $20 billion by"
                + " 2030. Wages rose 3%.");
    for (Metric metric : found) {
      assertNull(metric.check(), metric.text());
    }
  }

  @Test
  void absurdRatesAndSpansAreLeftAlone() {
    for (String rate : List.of("900000000000000", "99999", "999")) {
      List<Metric> found =
          metrics(
              "The kelp market will reach $5 billion by 2099, at a CAGR of "
                  + rate
                  + "% from 1901 to 2099.");
      assertEquals(2, found.size());
    }
  }

  @Test
  void aLevelNowHasTheYearOfTheArticle() {
    List<Metric> found =
        new MetricExtractor()
            .extract(
                new ArticleBuilder()
                    .id("a")
                    .published(PublishedDate.valueOf("2025-02-07"))
                    .body(
                        "The kelp market is currently valued at $10 billion and will reach $20 billion by 2030.")
                    .build());
    assertAll(CheckStatus.DERIVED, found);
    Check check = found.get(1).check();
    assertNotNull(check);
    assertEquals(5, check.years());
  }

  @Test
  void aNearMissIsNeitherConfirmedNorBlamed() {
    assertAll(
        CheckStatus.NOT_CHECKABLE,
        metrics(
                "The kelp market was valued at $50.00 billion in 2020 and is expected to reach $80.53"
                    + " billion by 2025, growing at a CAGR of 10.1% from 2020 to 2025.")
            .subList(1, 3));
  }

  @Test
  void anUnsureReadingAccusesNobody() {
    List<Metric> found =
        metrics(
            "The kelp market was valued at $10.0 billion in 2020 and is expected to reach $40.0"
                + " billion by 2025, growing at a CAGR of 340% from 2020 to 2025.");
    assertAll(CheckStatus.DERIVED, found.subList(0, 2));
    assertNull(found.get(2).check());
  }

  @Test
  void aHedgedLevelIsRoundedMoreRoughly() {
    String said =
        "The kelp market was valued at %s$10.0 billion in 2020 and is expected to reach $17.2 billion"
            + " by 2025, growing at a CAGR of 10.0%% from 2020 to 2025.";
    assertAll(CheckStatus.CONSISTENT, metrics(said.formatted("roughly ")));
    assertAll(CheckStatus.INCONSISTENT, metrics(said.formatted("").replace("17.2", "19.9")));
  }

  @Test
  void aLevelFarAwayInALongTextIsNotSetAgainstTheRate() {
    StringBuilder text = new StringBuilder("The kelp market was valued at $10.0 billion in 2020. ");
    for (int i = 0; i < 100; i++) {
      text.append("The rope market was valued at $").append(100 + i).append(" million in 2020. ");
    }
    text.append("The kelp market grows at a CAGR of 10% from 2020 to 2025.");
    List<Metric> found = metrics(text.toString());
    assertNull(found.get(found.size() - 1).check());
  }
}
