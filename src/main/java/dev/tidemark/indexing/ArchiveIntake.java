package dev.tidemark.indexing;

import dev.tidemark.indexing.FileTree.FoundFile;
import dev.tidemark.reading.Reading;
import dev.tidemark.reading.Unreadable;
import dev.tidemark.reading.archive.ArchiveException;
import dev.tidemark.reading.archive.ArchiveSource;
import dev.tidemark.reading.archive.ArchiveWalk;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.QuarantinedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes the entries of an archive, each as a source of its own. The archive counts as read when all
 * of them are on disk. Entries that are gone from an archive that was read to its end give nothing
 * any more, like lines that are gone from a file. For one thread.
 */
final class ArchiveIntake {
  private static final int AT_A_TIME = 200;

  private final ArticleRecord record;
  private final SourceIntake intake;
  private final RunCount count;

  ArchiveIntake(ArticleRecord record, SourceIntake intake, RunCount count) {
    this.record = record;
    this.intake = intake;
    this.count = count;
  }

  void take(FileContent.Archive archive) {
    ArchiveException refused = archive.refused();
    if (refused != null) {
      finish(archive, List.of(refused));
      return;
    }
    List<ArchiveException> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean toItsEnd = false;
    try (ArchiveWalk walk =
        ArchiveWalk.open(archive.source(), archive.format(), archive.entries().archives())) {
      takeEntries(archive, walk, seen);
      ArchiveException problem = walk.problem();
      ArchiveException leftOut = walk.leftOut();
      toItsEnd = problem == null;
      if (problem != null) {
        problems.add(problem);
      }
      if (leftOut != null) {
        problems.add(leftOut);
      }
    } catch (ArchiveException changedMeanwhile) {
      problems.add(changedMeanwhile);
    }
    intake.settle();
    if (toItsEnd) {
      forgetEntries(archive.file(), seen);
    }
    finish(archive, problems);
  }

  private void takeEntries(FileContent.Archive archive, ArchiveWalk walk, Set<String> seen) {
    NavigableSet<String> inQuarantine = new TreeSet<>(Durable.ask(record::quarantinedPaths));
    try (ReadAhead ahead = new ReadAhead(new ArchiveTasks(archive, walk, seen))) {
      FileContent content = ahead.next();
      while (content != null) {
        String path = content.file().id();
        if (content instanceof FileContent.Unchanged && inQuarantine.contains(path)) {
          Durable.ask(() -> record.quarantineOf(path))
              .forEach(item -> count.quarantined(RecordLibrary.item(item)));
        } else {
          intake.takeAny(content);
        }
        content = ahead.next();
      }
    }
  }

  /**
   * Forgets the entries of an archive but some.
   *
   * @param seen entries that stay; those in an archive that is one of them stay too
   */
  void forgetEntries(FoundFile archive, Set<String> seen) {
    List<String> gone =
        Durable.ask(() -> record.sourcesBelow(ArchivePaths.inside(archive.id()))).stream()
            .filter(path -> !isSeen(path, archive.id().length(), seen))
            .toList();
    for (int i = 0; i < gone.size(); i += AT_A_TIME) {
      Durable.await(record.forgetSources(gone.subList(i, Math.min(gone.size(), i + AT_A_TIME))));
    }
  }

  private static boolean isSeen(String path, int from, Set<String> seen) {
    int at = path.length();
    while (at > from) {
      if (seen.contains(path.substring(0, at))) {
        return true;
      }
      at = path.lastIndexOf(ArchiveWalk.INSIDE, at - 1);
    }
    return false;
  }

  private void finish(FileContent.Archive archive, List<ArchiveException> problems) {
    List<Unreadable> failures = new ArrayList<>();
    if (!problems.isEmpty()) {
      List<String> details = problems.stream().map(ArchiveException::detail).toList();
      ArchiveException first = problems.getFirst();
      failures.add(new Unreadable(0, 0, first.code(), String.join(" ", details), null));
    }
    Reading reading = new Reading(List.of(), failures);
    intake.take(
        new FileContent.Read(
            archive.file(),
            reading,
            archive.state(),
            failures.isEmpty() ? null : kept(archive),
            null));
  }

  private static @Nullable QuarantinedDocument kept(FileContent.Archive archive) {
    ArchiveSource source = archive.source();
    try (InputStream in = source.stream()) {
      byte[] start = in.readNBytes(FileReader.MAX_DOCUMENT + 1);
      return new QuarantinedDocument(archive.file().shown(), start, source.size());
    } catch (IOException vanished) {
      return null;
    }
  }
}
