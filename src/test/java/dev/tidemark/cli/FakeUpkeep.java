package dev.tidemark.cli;

import dev.tidemark.operations.backup.Backup;
import dev.tidemark.operations.backup.BackupException;
import dev.tidemark.operations.backup.BackupProgress;
import dev.tidemark.operations.backup.Restore;
import dev.tidemark.record.RecordFacts;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks after a folder that holds two articles. */
final class FakeUpkeep implements Upkeep {
  private static final RecordFacts FACTS = new RecordFacts("a", 5, 2, 3);
  @Nullable BackupException failure;
  int kept;

  @Override
  public Backup.Made backup(Path folder, int keep, BackupProgress progress) {
    fail();
    kept = keep;
    progress.at("Copying", 1, 1);
    return new Backup.Made("then", FACTS, 2_097_152, 3, 1_048_576, 1, List.of("before", "then"));
  }

  @Override
  public Restore.Restored restore(Path folder, @Nullable String name, BackupProgress progress) {
    fail();
    return new Restore.Restored(
        name == null ? "then" : name, FACTS, Path.of("index", "before-restore-now"));
  }

  private void fail() {
    if (failure != null) {
      throw failure;
    }
  }
}
