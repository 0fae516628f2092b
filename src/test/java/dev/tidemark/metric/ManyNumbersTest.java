package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.PublishedDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sentence with many numbers gives them all where it is prose, and none where it lists. */
class ManyNumbersTest {

  @Test
  void proseGivesEveryNumber() {
    List<Metric> metrics = read("a ferry cut 5% of its fares, ".repeat(60));
    assertEquals(60, metrics.size());
    assertTrue(metrics.stream().allMatch(m -> m.text().equals("5%")));
  }

  @Test
  void aListingGivesNone() {
    assertEquals(List.of(), read("5% 6% 7% ".repeat(100)));
    assertEquals(List.of(), read("rope $5 sail $6 hull $7 ".repeat(30)));
  }

  @Test
  void aShortListOfFiguresIsRead() {
    assertEquals(3, read("Fares rose 5%, 6% and 7%.").size());
  }

  @Test
  void aMillionCharactersWithoutAPauseAreRead() {
    assertEquals(71_428, read("5% of a and b ".repeat(71_428)).size());
  }

  /** Four times the text takes about four times as long; sixteen times would be quadratic. */
  @Test
  void aTextOfMarketsWithoutNamesIsReadInLinearTime() {
    String clause = "the market reached $5 billion and ";
    read(clause.repeat(3_000));
    long small = fastest(clause.repeat(3_000));
    long large = fastest(clause.repeat(12_000));
    assertTrue(large < 9 * small, large + " ns against " + small + " ns");
  }

  private static long fastest(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      read(text);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  @Test
  void aLevelOfAYearAfterTheTextLiesAhead() {
    ArticleBuilder text =
        new ArticleBuilder().id("m").body("It puts the kelp market at $41 billion in 2033.");
    assertEquals(Modality.ACTUAL, new MetricExtractor().extract(text.build()).get(0).modality());
    ArticleBuilder dated = text.published(PublishedDate.valueOf("2025-07-02"));
    assertEquals(Modality.FORECAST, new MetricExtractor().extract(dated.build()).get(0).modality());
    ArticleBuilder later = text.published(PublishedDate.valueOf("2034-01-02"));
    assertEquals(Modality.ACTUAL, new MetricExtractor().extract(later.build()).get(0).modality());
  }

  private static List<Metric> read(String text) {
    return new MetricExtractor().extract(new ArticleBuilder().id("m").body(text).build());
  }
}
