package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Thousands of real texts: nothing fails, every place is exact, every value is a number. */
class CorpusMetricsTest {

  @Test
  void everyOffsetOfTheCorpusIsExact() throws IOException {
    MetricExtractor extractor = new MetricExtractor();
    int metrics = 0;
    int files = 0;
    long nanos = 0;
    for (Path file : files(Shared.path("corpus"))) {
      String text = Files.readString(file);
      long before = System.nanoTime();
      List<Metric> found = extractor.extract(new ArticleBuilder().id("c").body(text).build());
      nanos += System.nanoTime() - before;
      files++;
      metrics += found.size();
      for (int i = 0; i < found.size(); i++) {
        assertExact(text, found.get(i), "c." + (i + 1));
      }
    }
    Shared.say(files + " files, " + metrics + " metrics, " + nanos / 1_000_000 + " ms");
    assertTrue(metrics > 1_000);
  }

  private static void assertExact(String text, Metric metric, String id) {
    int from = text.offsetByCodePoints(0, metric.start());
    int to = text.offsetByCodePoints(0, metric.end());
    assertEquals(text.substring(from, to), metric.text());
    assertEquals(TextField.BODY, metric.field());
    assertEquals(id, metric.id());
    assertTrue(metric.sentence().contains(metric.text()), metric.sentence());
    if (metric.bound() == Bound.RANGE) {
      assertTrue(metric.value() == null && metric.low() != null && metric.high() != null);
    } else {
      assertTrue(metric.value() != null && metric.low() == null && metric.high() == null);
    }
    assertEquals(metric.unit() == Unit.CURRENCY, metric.currency() != null);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
