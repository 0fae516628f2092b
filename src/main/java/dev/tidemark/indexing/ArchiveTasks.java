package dev.tidemark.indexing;

import dev.tidemark.indexing.FileTree.FoundFile;
import dev.tidemark.reading.Reading;
import dev.tidemark.reading.Unreadable;
import dev.tidemark.reading.archive.ArchiveItem;
import dev.tidemark.reading.archive.ArchiveWalk;
import dev.tidemark.record.SourceState;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of an archive as files to be read; each is unpacked when it is asked for. */
final class ArchiveTasks implements Iterator<ReadAhead.Task> {
  private final FileContent.Archive archive;
  private final ArchiveWalk walk;
  private final Set<String> seen;
  private @Nullable ArchiveItem next;
  private boolean ended;

  /**
   * @param seen gets the ids of what is given
   */
  ArchiveTasks(FileContent.Archive archive, ArchiveWalk walk, Set<String> seen) {
    this.archive = archive;
    this.walk = walk;
    this.seen = seen;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = walk.next();
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public ReadAhead.Task next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    ArchiveItem item = next;
    next = null;
    return task(item, archive.file().entry(item.name()));
  }

  private ReadAhead.Task task(ArchiveItem item, FoundFile entry) {
    return switch (item) {
      case ArchiveItem.File file -> {
        seen.add(entry.id());
        byte[] bytes = file.bytes();
        yield new ReadAhead.Task(bytes.length, () -> archive.entries().readEntry(entry, bytes));
      }
      case ArchiveItem.Refused refused -> {
        seen.add(entry.id());
        yield done(refused(entry, refused));
      }
      case ArchiveItem.Skipped skipped ->
          done(new FileContent.Unreachable(entry, skipped.reason()));
    };
  }

  private static ReadAhead.Task done(FileContent content) {
    return new ReadAhead.Task(0, () -> content);
  }

  /** Its bytes are not kept: they are in the archive. */
  private FileContent refused(FoundFile entry, ArchiveItem.Refused refused) {
    Unreadable failure = new Unreadable(0, 0, refused.code(), refused.detail(), null);
    SourceState state = new SourceState(entry.id(), refused.code(), archive.state().reader());
    return new FileContent.Read(entry, new Reading(List.of(), List.of(failure)), state, null, null);
  }
}
