package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.record.RecordChange;
import dev.tidemark.record.SqliteRecord;
import dev.tidemark.story.InventedProse;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What stories cost: sketching and placing articles one after the other up to many, every tenth of
 * them a copy. Prints what the processor worked, and the clock, for every tenth of the way. Not a
 * benchmark of the harness: what is measured grows while it is measured.
 */
final class StoryBenchmark {
  private static final int BATCH = 500;

  private final Enrichment enrichment = new Enrichment(new MetricExtractor());
  private final Random random = new Random(7);
  private final InventedProse prose = new InventedProse(random);
  private final List<List<String>> recent = new ArrayList<>();

  private StoryBenchmark() {}

  /**
   * Measures and prints.
   *
   * @param arguments how many articles; 100,000 where nothing is said
   */
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    Path folder = Files.createTempDirectory("story-benchmark");
    new StoryBenchmark().run(count, folder, System.out);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private void run(int count, Path folder, PrintStream out) throws IOException {
    long bytes = 0;
    try (SqliteRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      StoryKeeping keeping = new StoryKeeping(record, enrichment);
      keeping.catchUp(0);
      long sketching = 0;
      long placing = 0;
      long waited = 0;
      int step = Math.max(BATCH, count / 10 / BATCH * BATCH);
      for (int done = 0; done < count; done += BATCH) {
        List<RecordChange> changes = changes(done);
        long start = cpu();
        List<EnrichedChange> batch = changes.stream().map(enrichment::sketched).toList();
        long cpuSketched = cpu();
        long began = System.nanoTime();
        keeping.told(batch);
        placing += cpu() - cpuSketched;
        waited += System.nanoTime() - began;
        sketching += cpuSketched - start;
        if ((done + BATCH) % step == 0) {
          bytes = size(folder);
          out.printf(
              "%,d articles: sketching %.3f ms an article, placing %.3f ms (%.3f ms by the clock), %,d bytes on disk an article%n",
              done + BATCH,
              sketching / 1e6 / step,
              placing / 1e6 / step,
              waited / 1e6 / step,
              bytes / (done + BATCH));
          sketching = 0;
          placing = 0;
          waited = 0;
        }
      }
    }
  }

  /** What this thread has worked, whoever else works on the machine. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private List<RecordChange> changes(int from) {
    List<RecordChange> changes = new ArrayList<>(BATCH);
    for (int i = from; i < from + BATCH; i++) {
      List<String> paragraphs = prose.paragraphs(6 + random.nextInt(8));
      if (i % 10 == 0 && recent.size() > 100) {
        paragraphs = recent.get(random.nextInt(recent.size()));
        paragraphs = paragraphs.subList(0, paragraphs.size() - random.nextInt(3));
      } else if (i % 7 == 0) {
        recent.add(paragraphs);
        if (recent.size() > 2_000) {
          recent.set(random.nextInt(2_000), recent.removeLast());
        }
      }
      Article article =
          new ArticleBuilder()
              .title(prose.title())
              .url("https://example.com/" + i)
              .body(String.join("\n\n", paragraphs))
              .build();
      changes.add(new RecordChange.Stored(i + 1, article, Instant.EPOCH));
    }
    return changes;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
