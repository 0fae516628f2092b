package dev.tidemark.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.evaluation.Evaluation;
import dev.tidemark.evaluation.Measures;
import dev.tidemark.evaluation.TestCollection;
import dev.tidemark.evaluation.TrialEngine;
import dev.tidemark.search.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of hits on test collections: what docs/relevance.md says must stay true. */
@Tag(Nightly.TAG)
class EvaluationTest {
  private static final Map<String, Double> AT_LEAST =
      Map.of("cranfield", 0.549, "cacm", 0.508, "time", 0.755);

  @Test
  void theOrderIsAsGoodAsWeSay() throws IOException {
    Path collections = Path.of("../shared/ir");
    if (!Files.exists(collections)) {
      System.out.println("SKIPPED: " + collections + " is not here, so the order is not measured.");
      Assumptions.abort(collections + " is absent");
    }
    for (Map.Entry<String, Double> wanted : AT_LEAST.entrySet()) {
      TestCollection collection =
          TestCollection.read(collections.resolve(wanted.getKey()), "queries.tsv");
      try (TrialEngine engine = LuceneTrial.open()) {
        Measures measured = new Evaluation(collection, engine).measure(Ranking.DEFAULTS, "any");
        System.out.println(wanted.getKey() + " " + measured);
        assertTrue(
            measured.ndcg10() >= wanted.getValue(), wanted.getKey() + ": " + measured.ndcg10());
      }
    }
  }

  @Test
  void oneMisspeltWordCostsLittle() throws IOException {
    Path collections = Path.of("../shared/ir");
    if (!Files.exists(collections)) {
      System.out.println("SKIPPED: " + collections + " is not here, so spelling is not measured.");
      Assumptions.abort(collections + " is absent");
    }
    for (String name : List.of("cacm", "cranfield").subList(0, Nightly.rounds(1, 2))) {
      Path collection = collections.resolve(name);
      double right = ndcg(TestCollection.read(collection, "queries.tsv"));
      double misspelt = ndcg(TestCollection.read(collection, "queries.typo-1.tsv"));
      System.out.println(name + " with one typo: nDCG@10 " + misspelt + " of " + right);
      assertTrue(misspelt >= 0.98 * right, name + ": " + misspelt + " of " + right);
    }
  }

  private static double ndcg(TestCollection collection) {
    try (TrialEngine engine = LuceneTrial.open()) {
      return new Evaluation(collection, engine).measure(Ranking.DEFAULTS, "any").ndcg10();
    }
  }

  @Test
  void aCollectionIsReadAndAsked(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"id": "1", "title": "Tidal power", "text": "The sea turns turbines."}
        {"id": "2", "title": "Wind", "text": "Turbines in the wind."}
        {"id": "3", "title": "Cooking", "text": "A soup."}
        """);
    Files.writeString(
        folder.resolve("queries.tsv"), "a\twind turbines\nb\tsoup\nc\tnever judged\n");
    Files.writeString(folder.resolve("qrels.txt"), "a 0 2 1\na 0 3 0\nb 0 1 1\n");
    TestCollection collection = TestCollection.read(folder, "queries.tsv");
    assertEquals(List.of("a", "b", "c"), List.copyOf(collection.queries().keySet()));
    try (TrialEngine engine = LuceneTrial.open()) {
      Measures measured = new Evaluation(collection, engine).measure(Ranking.DEFAULTS, "any");
      assertEquals(0.5, measured.ndcg10(), "one question is answered, one is not, one is unjudged");
    }
  }
}
