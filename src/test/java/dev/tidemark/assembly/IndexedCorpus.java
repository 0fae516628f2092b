package dev.tidemark.assembly;

import dev.tidemark.cli.Workplace;
import dev.tidemark.indexing.Progress;
import dev.tidemark.lucene.LuceneReader;
import dev.tidemark.search.Ranking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Thousands of real articles, indexed once for all tests of a run that only ask, or that go on from
 * a copy. What indexing itself does is for other tests.
 */
public final class IndexedCorpus {
  /** Where they lie beside the project, on machines that have them. */
  public static final Path CORPUS = Path.of("../shared/corpus");

  /** Classes are loaded more than once in a run; properties are not. */
  private static final String FOLDER = "tidemark.test.indexed-corpus";

  private IndexedCorpus() {}

  /** The engine over them, for reading. */
  public static LuceneReader open() {
    return LuceneReader.open(
            new IndexFolder(folder()).lucene(), Duration.ofMinutes(1), Ranking.DEFAULTS)
        .orElseThrow();
  }

  /** Record and index in a folder of one's own. */
  public static void copyTo(Path to) throws IOException {
    Path from = folder();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static Path folder() {
    String made = System.getProperty(FOLDER);
    if (made != null) {
      return Path.of(made);
    }
    try {
      Path folder = Files.createTempDirectory("tidemark-corpus");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      try (Workplace work = CommandWorkplace.open(folder)) {
        work.index(List.of(CORPUS), false, Progress.NONE);
        work.makeSearchable(Progress.NONE);
      }
      System.setProperty(FOLDER, folder.toString());
      return folder;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
