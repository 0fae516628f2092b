package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.reading.ArticleReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleArticlesTest {
  @TempDir Path folder;

  @Test
  void anEmptyRecordStartsWithThemOnce() {
    DocumentReader reader = DocumentReader.of(new ArticleReader());
    try (Indexing indexing = Indexing.open(folder, reader, Clock.systemUTC())) {
      assertTrue(indexing.takeSamples() >= 60);
      assertEquals(0, indexing.takeSamples());
    }
  }

  @Test
  void aRecordThatHeldSomethingStaysAsItIs() {
    try (Indexing indexing = Indexing.open(folder, new TextReader(), Clock.systemUTC())) {
      Accepted accepted =
          indexing
              .intake()
              .submit(
                  new Submission(
                      "a|b".getBytes(StandardCharsets.UTF_8), "text/plain", null, null, null));
      indexing.intake().delete(accepted.id(), null);
      assertEquals(0, indexing.takeSamples());
    }
  }
}
