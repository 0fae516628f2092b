package dev.tidemark.indexing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What watching has done and how it stands.
 *
 * @param folders that are watched
 * @param missing those of them that are not there now; nothing of theirs is removed
 * @param byEvents whether the system tells of changes; otherwise the folders are looked at
 * @param waiting files that changed or went and have not come to rest
 * @param files read since the start
 * @param articles new or replaced since the start
 * @param moved files that were found elsewhere
 * @param removed articles that went with their files
 * @param putAside documents that could not be read
 * @param lastChange when something was taken last; null when nothing was
 * @param problem what went wrong last, in a sentence; null when all is well
 */
public record WatchState(
    List<Path> folders,
    List<Path> missing,
    boolean byEvents,
    int waiting,
    long files,
    long articles,
    long moved,
    long removed,
    long putAside,
    @Nullable Instant lastChange,
    @Nullable String problem) {
  public WatchState {
    folders = List.copyOf(folders);
    missing = List.copyOf(missing);
  }

  WatchState standing(List<Path> nowMissing, boolean events, int nowWaiting) {
    return new WatchState(
        folders,
        nowMissing,
        events,
        nowWaiting,
        files,
        articles,
        moved,
        removed,
        putAside,
        lastChange,
        problem);
  }

  WatchState took(MovedFiles.Outcome outcome, Instant when) {
    Summary summary = outcome.summary();
    Summary.@Nullable Skipped skipped =
        summary.skipped().isEmpty() ? null : summary.skipped().getLast();
    return new WatchState(
        folders,
        missing,
        byEvents,
        waiting,
        files + summary.files(),
        articles + summary.indexed() + summary.replaced(),
        moved + outcome.moved(),
        removed + summary.removed(),
        putAside + summary.quarantined().size(),
        when,
        skipped == null ? null : skipped.path() + ": " + skipped.reason());
  }

  WatchState failed(String sentence) {
    return new WatchState(
        folders,
        missing,
        byEvents,
        waiting,
        files,
        articles,
        moved,
        removed,
        putAside,
        lastChange,
        sentence);
  }
}
