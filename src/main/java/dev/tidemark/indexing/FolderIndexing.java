package dev.tidemark.indexing;

import dev.tidemark.article.Way;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.StaleOutcome;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes the articles of files and folders into the record. One run at a time; when it returns,
 * everything is durable. What can't be read is kept in quarantine and never stops the others.
 */
public final class FolderIndexing {
  private static final int AT_A_TIME = 200;

  private final ArticleRecord record;
  private final DocumentReader reader;
  private final @Nullable Path ownFolder;

  /**
   * @param ownFolder the index folder, which is left out; null for none
   */
  public FolderIndexing(ArticleRecord record, DocumentReader reader, @Nullable Path ownFolder) {
    this.record = record;
    this.reader = reader;
    this.ownFolder = ownFolder;
  }

  /**
   * Indexes files and folders; files that did not change since they were read last are not read
   * again.
   *
   * @param sync whether articles go whose files, at or below these paths, are gone or give them no
   *     more; a folder that is missing as a whole removes nothing
   * @throws RecordUnavailableException when the record takes no writes; what was done stays
   */
  public Summary run(List<Path> roots, boolean sync, Progress progress) {
    return run(roots, sync, false, progress);
  }

  Summary run(List<Path> roots, boolean sync, boolean always, Progress progress) {
    FileTree tree = new FileTree(ownFolder);
    roots.forEach(tree::add);
    RunCount count = new RunCount(progress);
    tree.skipped().forEach(count::skipped);
    count.begin(Progress.Phase.READING, tree.files().size());
    read(tree.files(), always, count);
    if (sync) {
      Set<String> seen = new HashSet<>();
      tree.files().forEach(file -> seen.add(file.path().toString()));
      count.begin(Progress.Phase.REMOVING, roots.size());
      for (Path root : roots) {
        removeGone(FileTree.normal(root), seen, count);
        count.step();
      }
    }
    count.tell();
    return count.summary(tree.files().size());
  }

  private void read(List<FileTree.FoundFile> files, boolean always, RunCount count) {
    NavigableSet<String> inQuarantine = new TreeSet<>(Durable.ask(record::quarantinedPaths));
    SourceIntake intake = new SourceIntake(record, reader, Way.FILE, count);
    try (ReadAhead ahead = new ReadAhead(new FileReader(record, reader, always).tasks(files))) {
      FileContent content = ahead.next();
      while (content != null) {
        take(content, intake, inQuarantine, count);
        count.step();
        content = ahead.next();
      }
    }
    intake.settle();
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

  private void removeGone(Path root, Set<String> seen, RunCount count) {
    boolean rootIsGone = Files.notExists(root, LinkOption.NOFOLLOW_LINKS);
    List<String> gone =
        Durable.ask(() -> ArchivePaths.known(record, root.toString())).stream()
            .filter(path -> !seen.contains(path))
            .filter(path -> !rootIsGone || ArchivePaths.isAtOrIn(root.toString(), path))
            .filter(path -> Files.notExists(ArchivePaths.onDisk(path), LinkOption.NOFOLLOW_LINKS))
            .toList();
    for (int i = 0; i < gone.size(); i += AT_A_TIME) {
      List<String> some = gone.subList(i, Math.min(gone.size(), i + AT_A_TIME));
      Durable.await(record.forgetSources(some));
    }
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
