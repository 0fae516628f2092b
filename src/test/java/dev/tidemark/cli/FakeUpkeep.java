package dev.tidemark.cli;

import dev.tidemark.operations.backup.Backup;
import dev.tidemark.operations.backup.BackupException;
import dev.tidemark.operations.backup.BackupProgress;
import dev.tidemark.operations.backup.Restore;
import dev.tidemark.operations.check.CheckReport;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks after a folder that holds two articles. */
final class FakeUpkeep implements Upkeep {
  @Nullable BackupException failure;
  int kept;
  List<String> problems = List.of();

  @Override
  public Backup.Made backup(Path folder, int keep, BackupProgress progress) {
    fail();
    kept = keep;
    progress.at("Copying", 1, 1);
    return new Backup.Made("then", 2, 3, 2_097_152, 3, 1_048_576, 1, List.of("before", "then"));
  }

  @Override
  public Restore.Restored restore(Path folder, @Nullable String name, BackupProgress progress) {
    fail();
    return new Restore.Restored(
        name == null ? "then" : name, 2, Path.of("index", "before-restore-now"));
  }

  @Override
  public CheckReport check(@Nullable Path backups, BackupProgress progress) {
    progress.at("Checking", 1, 1);
    return new CheckReport(
        List.of(
            new CheckReport.Part("record", "2 articles", List.of(), "never shown"),
            new CheckReport.Part("index", "in g1", problems, "Build it anew.")));
  }

  private void fail() {
    if (failure != null) {
      throw failure;
    }
  }
}
