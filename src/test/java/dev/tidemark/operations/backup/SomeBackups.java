package dev.tidemark.operations.backup;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An index folder with some articles, and a place for its backups. */
abstract class SomeBackups {
  @TempDir Path temporary;
  Path index = Path.of("");
  Path backups = Path.of("");

  private final int articles;
  private final Clock clock;

  /**
   * @param clock of what is made
   */
  SomeBackups(int articles, Clock clock) {
    this.articles = articles;
    this.clock = clock;
  }

  @BeforeEach
  void folders() throws IOException {
    index = temporary.resolve("index");
    backups = temporary.resolve("backups");
    SomeFolder.make(index, articles);
  }

  Backup.Made backup(int keep) {
    return backupInto(backups, keep);
  }

  Backup.Made backupInto(Path folder, int keep) {
    return new Backup(index, clock, BackupProgress.NONE).into(folder, keep);
  }

  /**
   * Restores one.
   *
   * @param name null for the newest
   */
  Restore.Restored restore(Path folder, @Nullable String name) {
    return new Restore(folder, FreeFolder.LOCK, clock, BackupProgress.NONE).from(backups, name);
  }

  /** Why something is refused. */
  static String refused(Runnable work) {
    return String.valueOf(assertThrows(BackupException.class, work::run).getMessage());
  }
}
