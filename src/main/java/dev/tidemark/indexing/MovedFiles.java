package dev.tidemark.indexing;

import dev.tidemark.article.Way;
import dev.tidemark.indexing.FileTree.FoundFile;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.SourceState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes into the record what happened to single files. A file that went, and all of whose articles
 * another file gives now, was moved: its articles stay as they are and name the other file.
 */
final class MovedFiles {
  private static final int MOST_REMEMBERED = 10_000;

  private final ArticleRecord record;
  private final SourceReadings readings;

  /** Hashes of files that gave failures: these can't be known by their articles. */
  private final Set<String> unreadable = new LinkedHashSet<>();

  MovedFiles(ArticleRecord record, DocumentReader reader) {
    this.record = record;
    int somebodySearches = Runtime.getRuntime().availableProcessors() / 2;
    readings = new SourceReadings(record, reader, Way.WATCHED, Math.max(1, somebodySearches));
  }

  /**
   * What happened.
   *
   * @param files that are new or changed
   * @param gone that went
   * @param remove whether the articles of files that went, and were not moved, go too
   * @param roots where articles that no file gives any more go
   * @param find a file that is there now; null where it is none that is watched
   */
  record Changes(
      List<FoundFile> files,
      List<Path> gone,
      boolean remove,
      List<Path> roots,
      Function<Path, @Nullable FoundFile> find) {}

  /**
   * What became of it.
   *
   * @param left files that went and were not moved, whose articles stay
   */
  record Outcome(Summary summary, int moved, List<Path> left) {
    /** Whether the record holds something else than before. */
    boolean hasChanged() {
      long changed = summary.indexed() + summary.replaced() + summary.references() + moved;
      return changed + summary.removed() + summary.quarantined().size() > 0;
    }

    SequencedMap<String, Long> counts() {
      SequencedMap<String, Long> counts = new LinkedHashMap<>();
      counts.put("files", (long) summary.files());
      counts.put("created", summary.indexed());
      counts.put("replaced", summary.replaced());
      counts.put("moved", (long) moved);
      counts.put("deleted", summary.removed());
      counts.put("failed", (long) summary.quarantined().size());
      return counts;
    }
  }

  private void remember(String hash) {
    if (unreadable.size() >= MOST_REMEMBERED) {
      unreadable.remove(unreadable.iterator().next());
    }
    unreadable.add(hash);
  }

  Outcome take(Changes changes) {
    RunCount count = new RunCount(Progress.NONE);
    readings.read(changes.files(), false, count).forEach(this::remember);
    List<String> away = new ArrayList<>();
    List<Path> left = new ArrayList<>();
    Set<FoundFile> heirs = new LinkedHashSet<>();
    int moved = 0;
    for (Path gone : changes.gone()) {
      List<String> sources = ArchivePaths.known(record, gone.toString());
      boolean isMoved = isMoved(sources);
      moved += isMoved ? 1 : 0;
      if (isMoved || changes.remove()) {
        away.addAll(sources);
      } else if (!sources.isEmpty()) {
        left.add(gone);
      }
    }
    readings.forget(away);
    away.forEach(source -> addHeirs(source, changes, heirs));
    for (FoundFile file : changes.files()) {
      ArchivePaths.known(record, file.id()).forEach(source -> addHeirs(source, changes, heirs));
    }
    readings.read(List.copyOf(heirs), true, new RunCount(Progress.NONE));
    if (changes.remove()) {
      changes.roots().forEach(root -> readings.removeStale(root, count));
    }
    return new Outcome(count.summary(changes.files().size()), moved, left);
  }

  private boolean isMoved(List<String> sources) {
    boolean elsewhere = false;
    for (String source : sources) {
      if (record.givesAlone(source)) {
        return false;
      }
      elsewhere |=
          record.source(source).map(SourceState::hash).filter(unreadable::contains).isPresent()
              || !record.alsoGiving(source).isEmpty();
    }
    return elsewhere;
  }

  private void addHeirs(String source, Changes changes, Set<FoundFile> heirs) {
    for (String other : record.heirs(source)) {
      FoundFile heir = changes.find().apply(ArchivePaths.onDisk(other));
      if (heir != null) {
        heirs.add(heir);
      }
    }
  }
}
