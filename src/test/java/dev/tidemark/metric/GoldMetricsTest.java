package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.article.ArticleBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How far the extractor agrees with the labelled sentences; the floors keep it from sinking. */
class GoldMetricsTest {

  @Test
  void agreesWithTheLabels() throws IOException {
    GoldScore score = new GoldScore();
    ObjectMapper json = new ObjectMapper();
    MetricExtractor extractor = new MetricExtractor();
    for (String line : Files.readAllLines(Shared.path("gold/metrics.jsonl"))) {
      JsonNode record = json.readTree(line);
      String text = record.path("text").asText();
      score.add(
          record.path("metrics"),
          extractor.extract(new ArticleBuilder().id("g").body(text).build()));
    }
    Shared.say(
        String.format(
            Locale.ROOT,
            "gold metrics: quantity F1 %.3f, core tuple F1 %.3f, full tuple F1 %.3f",
            score.quantityF1(),
            score.coreF1(),
            score.fullF1()));
    assertTrue(score.quantityF1() >= 0.98, "quantities");
    assertTrue(score.coreF1() >= 0.96, "core tuples");
    assertTrue(score.fullF1() >= 0.90, "full tuples");
  }
}
