package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.ArticleBuilder;
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

  private static List<Metric> read(String text) {
    return new MetricExtractor().extract(new ArticleBuilder().id("m").body(text).build());
  }
}
