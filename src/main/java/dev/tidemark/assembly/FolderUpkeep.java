package dev.tidemark.assembly;

import dev.tidemark.access.AuditEntry;
import dev.tidemark.access.AuditFile;
import dev.tidemark.access.AuditObserver;
import dev.tidemark.cli.Upkeep;
import dev.tidemark.lucene.LuceneInspection;
import dev.tidemark.lucene.LuceneLock;
import dev.tidemark.operations.backup.Backup;
import dev.tidemark.operations.backup.BackupProgress;
import dev.tidemark.operations.backup.Restore;
import dev.tidemark.operations.check.CheckReport;
import dev.tidemark.operations.check.FolderCheck;
import dev.tidemark.search.engine.IndexInspection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The upkeep of one index folder. */
record FolderUpkeep(Path folder) implements Upkeep {

  @Override
  public Backup.Made backup(Path backups, int keep, BackupProgress progress) {
    return new Backup(folder, Clock.systemUTC(), progress).into(backups, keep);
  }

  @Override
  public CheckReport check(@Nullable Path backups, BackupProgress progress) {
    return new FolderCheck(folder, FolderUpkeep::index, progress).run(backups);
  }

  private static Optional<IndexInspection> index(Path index, String identity) {
    return LuceneInspection.of(new IndexFolder(index).lucene(), IndexFolder.content(identity));
  }

  @Override
  public Restore.Restored restore(Path backups, @Nullable String name, BackupProgress progress) {
    Restore.Restored restored =
        new Restore(
                folder,
                index -> LuceneLock.take(new IndexFolder(index).lucene()),
                Clock.systemUTC(),
                progress)
            .from(backups, name);
    note("restore");
    return restored;
  }

  /** In the folder that is in use from now on. */
  private void note(String did) {
    try (AuditFile audit =
        AuditFile.in(
            folder, TerminalSettings.read().audit(), Clock.systemUTC(), AuditObserver.NONE)) {
      audit.note(AuditEntry.ofTerminal(did, null, "done", Map.of()));
    } catch (IOException unfinished) {
      throw new UncheckedIOException(unfinished);
    }
  }
}
