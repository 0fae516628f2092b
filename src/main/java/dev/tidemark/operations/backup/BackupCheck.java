package dev.tidemark.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads everything that backups are made of. */
public final class BackupCheck {
  private final BackupProgress progress;

  public BackupCheck(BackupProgress progress) {
    this.progress = progress;
  }

  /**
   * One backup.
   *
   * @param told what it holds, in words
   * @param problems why it can't be restored; none when it can
   */
  public record Looked(String name, String told, List<String> problems) {
    public Looked {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Looks at all backups of a folder, the oldest first. Changes nothing.
   *
   * @throws BackupException when there are none
   */
  public List<Looked> all(Path folder) {
    try (BackupFolder backups = BackupFolder.forReading(folder)) {
      Map<String, Optional<String>> known = new HashMap<>();
      List<Looked> all = new ArrayList<>();
      List<String> names = backups.names();
      for (String name : names) {
        all.add(one(backups, name, known));
        progress.at("Reading backups", all.size(), names.size());
      }
      return all;
    } catch (IOException failed) {
      throw new BackupException(
          "The backups in " + folder + " can't be read: " + failed.getMessage(), failed);
    }
  }

  private static Looked one(BackupFolder backups, String name, Map<String, Optional<String>> known)
      throws IOException {
    Chunks chunks = backups.chunks();
    try {
      BackupManifest manifest = backups.manifest(name);
      List<String> problems =
          manifest.files().stream()
              .flatMap(file -> file.chunks().stream())
              .distinct()
              .flatMap(
                  chunk ->
                      known
                          .computeIfAbsent(chunk, sum -> Optional.ofNullable(chunks.problem(sum)))
                          .stream())
              .map(problem -> "chunks/" + problem)
              .toList();
      return new Looked(name, manifest.record().articles() + " articles", problems);
    } catch (BackupException damaged) {
      return new Looked(name, "", List.of(String.valueOf(damaged.getMessage())));
    }
  }
}
