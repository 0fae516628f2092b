package dev.tidemark.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.cli.Workplace;
import dev.tidemark.indexing.ArticleDamagedException;
import dev.tidemark.indexing.Progress;
import dev.tidemark.operations.backup.BackupException;
import dev.tidemark.operations.backup.BackupProgress;
import dev.tidemark.operations.check.CheckReport;
import dev.tidemark.record.Tampering;
import dev.tidemark.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk has changed an article's text: everything that reads it says so, nothing passes it on. */
class DamagedRecordUpkeepTest {
  @TempDir Path temporary;
  private Path index;
  private Path backups;
  private String damaged = "";

  @BeforeEach
  void aDamagedArticleAmongOthers() throws IOException {
    index = temporary.resolve("index");
    backups = temporary.resolve("backups");
    Path files = Files.createDirectories(temporary.resolve("files"));
    for (int i = 0; i < 6; i++) {
      Files.writeString(
          files.resolve(i + ".md"),
          "---\ntitle: Pier " + i + "\n---\n\nThe market is worth $" + (i + 2) + " billion.\n");
    }
    try (Workplace workplace = CommandWorkplace.open(index)) {
      workplace.index(List.of(files), false, Progress.NONE);
      damaged = search(workplace, "\"worth $4 billion\"").hits().getFirst().article().id();
    }
    new FolderUpkeep(index).backup(backups, 5, BackupProgress.NONE);
    Tampering.replaceInText(index, damaged, "$4 billion", "$9 billion");
  }

  @Test
  void theCheckNamesItAndSaysWhatMendsIt() {
    CheckReport report = new FolderUpkeep(index).check(null, BackupProgress.NONE);
    assertFalse(report.isSound());
    CheckReport.Part record = report.parts().getFirst();
    assertEquals(List.of("article " + damaged + " is not what was written"), record.problems());
    assertTrue(record.remedy().contains("again"), record.remedy());
  }

  @Test
  void noBackupIsMadeOfItAndThoseBeforeAreSound() {
    FolderUpkeep upkeep = new FolderUpkeep(index);
    String message =
        String.valueOf(
            assertThrows(
                    BackupException.class, () -> upkeep.backup(backups, 1, BackupProgress.NONE))
                .getMessage());
    assertTrue(message.contains(damaged), message);
    Path other = temporary.resolve("other");
    assertEquals(6, new FolderUpkeep(other).restore(backups, null, BackupProgress.NONE).articles());
    assertTrue(new FolderUpkeep(other).check(backups, BackupProgress.NONE).isSound());
  }

  @Test
  void aRebuiltIndexHasTheOthersAndNotIt() throws IOException {
    try (Workplace workplace = CommandWorkplace.open(index)) {
      workplace.rebuild(Progress.NONE);
      assertEquals(5, search(workplace, "market").total());
      assertEquals(0, search(workplace, "\"worth $9 billion\"").total());
      assertThrows(ArticleDamagedException.class, () -> workplace.library().find(damaged));
    }
    Path file = temporary.resolve("files").resolve("2.md");
    Files.writeString(file, Files.readString(file) + "\nStill so.\n");
    try (Workplace workplace = CommandWorkplace.open(index)) {
      workplace.index(List.of(file), false, Progress.NONE);
      assertEquals(6, search(workplace, "market").total(), "mended, under its old id or a new one");
    }
  }

  private static SearchResult search(Workplace workplace, String words) {
    Map<String, List<String>> parameters = Map.of("q", List.of(words), "copies", List.of("all"));
    return workplace.engine().search(workplace.requests().read(parameters).request());
  }
}
