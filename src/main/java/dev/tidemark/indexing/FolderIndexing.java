package dev.tidemark.indexing;

import dev.tidemark.article.Way;
import dev.tidemark.record.ArticleRecord;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the articles of files and folders into the record. One run at a time; when it returns,
 * everything is durable. What can't be read is kept in quarantine and never stops the others.
 */
public final class FolderIndexing {
  private final ArticleRecord record;
  private final SourceReadings readings;
  private final @Nullable Path ownFolder;

  /**
   * @param ownFolder the index folder, which is left out; null for none
   */
  public FolderIndexing(ArticleRecord record, DocumentReader reader, @Nullable Path ownFolder) {
    this.record = record;
    int cores = Runtime.getRuntime().availableProcessors();
    readings = new SourceReadings(record, reader, Way.FILE, cores);
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
    readings.read(tree.files(), always, count);
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

  private void removeGone(Path root, Set<String> seen, RunCount count) {
    boolean rootIsGone = Files.notExists(root, LinkOption.NOFOLLOW_LINKS);
    List<String> gone =
        Durable.ask(() -> ArchivePaths.known(record, root.toString())).stream()
            .filter(path -> !seen.contains(path))
            .filter(path -> !rootIsGone || ArchivePaths.isAtOrIn(root.toString(), path))
            .filter(path -> Files.notExists(ArchivePaths.onDisk(path), LinkOption.NOFOLLOW_LINKS))
            .toList();
    readings.forget(gone);
    readings.removeStale(root, count);
  }
}
