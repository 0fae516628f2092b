package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.firm.CreditedFirms;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How far credited firms agree with the labelled sentences, whatever their spelling. */
class GoldSourcesTest {

  @Test
  void agreesWithTheLabels() throws IOException {
    int right = 0;
    int labelled = 0;
    int credited = 0;
    MetricExtractor extractor = new MetricExtractor();
    for (String line : Files.readAllLines(Shared.path("gold/metrics.jsonl"))) {
      JsonNode record = new ObjectMapper().readTree(line);
      List<String> wanted = new ArrayList<>();
      for (JsonNode label : record.path("metrics")) {
        if (label.path("source").isTextual() && !label.path("optional").asBoolean(false)) {
          wanted.add(CreditedFirms.canonical(label.path("source").asText()));
        }
      }
      labelled += wanted.size();
      String text = record.path("text").asText();
      for (Metric m : extractor.extract(new ArticleBuilder().id("g").body(text).build())) {
        if (m.source() != null) {
          credited++;
          if (wanted.remove(m.source())) {
            right++;
          } else {
            Shared.say("unlabelled source: " + m.source() + " in " + record.path("id").asText());
          }
        }
      }
      wanted.forEach(missed -> Shared.say("missed: " + missed + " " + record.path("id").asText()));
    }
    double f1 = 2.0 * right / Math.max(1, labelled + credited);
    Shared.say(
        String.format(
            Locale.ROOT,
            "gold sources: %d labelled, %d credited, F1 %.3f",
            labelled,
            credited,
            f1));
    assertTrue(f1 >= 0.9, "F1 " + f1);
  }
}
