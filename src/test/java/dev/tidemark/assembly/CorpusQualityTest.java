package dev.tidemark.assembly;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.indexing.DocumentReader;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.lucene.LuceneTopicRules;
import dev.tidemark.quality.QualityFit;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.topic.LiveTopics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Estimates follow the qualities that real news records state, on those kept aside from the fit.
 */
@Tag(Nightly.TAG)
class CorpusQualityTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  @TempDir Path folder;

  @Test
  void estimatesFollowStatedQualities() {
    Nightly.only(CorpusQualityTest.class);
    if (!Files.isDirectory(CORPUS)) {
      System.out.println("SKIPPED: CorpusQualityTest needs " + CORPUS);
      Assumptions.abort("no corpus");
    }
    try (LiveTopics topics = new LiveTopics(LuceneTopicRules::compile, null, null);
        Indexing indexing =
            Indexing.open(
                folder, DocumentReader.of(new ArticleReader()), Clock.systemUTC(), topics)) {
      QualityFit fit =
          QualityFit.of(
              indexing.qualityExamples(
                  List.of(CORPUS.resolve("azure"), CORPUS.resolve("powerapps"))));
      System.out.println(
          "Quality, rank correlation: "
              + fit.builtInFitted()
              + " on "
              + fit.fitted()
              + ", "
              + fit.builtInHeld()
              + " on "
              + fit.held()
              + " kept aside");
      assertTrue(fit.held() > 500, fit::toString);
      assertTrue(fit.builtInHeld() >= 0.5, fit::toString);
      assertTrue(fit.fittedHeld() <= fit.builtInHeld() + 0.02, "the points in force are old");
    }
  }
}
