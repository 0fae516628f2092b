package dev.tidemark.indexing;

import dev.tidemark.article.Way;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.StaleOutcome;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Reads files into the record, and takes away what they gave. For one thread. */
final class SourceReadings {
  private static final int AT_A_TIME = 200;

  private final ArticleRecord record;
  private final DocumentReader reader;
  private final Way way;
  private final int threads;

  /**
   * @param way by which the files come in
   * @param threads how many files are read at a time
   */
  SourceReadings(ArticleRecord record, DocumentReader reader, Way way, int threads) {
    this.way = way;
    this.record = record;
    this.reader = reader;
    this.threads = threads;
  }

  /**
   * Reads files; when it returns, what they gave is on disk.
   *
   * @param always whether to read those that did not change, too
   * @return hashes of the files that could not all be read
   */
  Set<String> read(List<FileTree.FoundFile> files, boolean always, RunCount count) {
    NavigableSet<String> inQuarantine = new TreeSet<>(Durable.ask(record::quarantinedPaths));
    Set<String> hashes = new HashSet<>();
    SourceIntake intake = new SourceIntake(record, reader, way, count);
    try (ReadAhead ahead =
        new ReadAhead(new FileReader(record, reader, always).tasks(files), threads)) {
      FileContent content = ahead.next();
      while (content != null) {
        take(content, intake, inQuarantine, count);
        if (content instanceof FileContent.Read read && read.document() != null) {
          hashes.add(read.state().hash());
        }
        count.step();
        content = ahead.next();
      }
    }
    intake.settle();
    return hashes;
  }

  private void take(
      FileContent content, SourceIntake intake, NavigableSet<String> inQuarantine, RunCount count) {
    if (!(content instanceof FileContent.Unchanged)) {
      intake.takeAny(content);
      return;
    }
    List<String> still = ArchivePaths.atOrIn(content.file().id(), inQuarantine);
    for (String path : still) {
      Durable.ask(() -> record.quarantineOf(path))
          .forEach(item -> count.quarantined(RecordLibrary.item(item)));
    }
    if (still.isEmpty()) {
      count.unchangedFile();
    }
  }

  /** What these gave stays until {@link #removeStale}. */
  void forget(List<String> paths) {
    for (int i = 0; i < paths.size(); i += AT_A_TIME) {
      Durable.await(record.forgetSources(paths.subList(i, Math.min(paths.size(), i + AT_A_TIME))));
    }
  }

  /** Removes the articles that files at, in or below a root gave once and no file gives now. */
  void removeStale(Path root, RunCount count) {
    removeStale(root.toString(), count);
    removeStale(ArchivePaths.inside(root.toString()), count);
  }

  private void removeStale(String root, RunCount count) {
    StaleOutcome outcome;
    do {
      outcome = Durable.await(record.removeStale(root, AT_A_TIME));
      count.removed(outcome.removed());
    } while (outcome.looked() == AT_A_TIME);
  }
}
