package dev.tidemark.cli;

import dev.tidemark.operations.backup.Backup;
import dev.tidemark.operations.backup.BackupProgress;
import dev.tidemark.operations.backup.Restore;
import dev.tidemark.operations.check.CheckReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an index folder safe, whether it is in order or not, whether a server runs on it or
 * not. Nothing is made or changed but what is asked for.
 */
public interface Upkeep {

  /** Looks after an index folder. */
  interface Opener {
    Upkeep of(Path indexFolder);
  }

  /**
   * Makes a backup.
   *
   * @param keep how many backups stay there
   * @throws dev.tidemark.operations.backup.BackupException when it can't be made
   */
  Backup.Made backup(Path folder, int keep, BackupProgress progress);

  /**
   * Looks whether everything is sound; changes nothing.
   *
   * @param backups a folder of backups to look at too; null for none
   */
  CheckReport check(@Nullable Path backups, BackupProgress progress);

  /**
   * Puts a backup in the place of what is in the index folder.
   *
   * @param name which; null for the newest
   * @throws dev.tidemark.operations.backup.BackupException when it can't be restored
   */
  Restore.Restored restore(Path folder, @Nullable String name, BackupProgress progress);
}
