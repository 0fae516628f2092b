package dev.tidemark.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.cli.Workplace;
import dev.tidemark.indexing.Progress;
import dev.tidemark.lucene.OlderIndex;
import dev.tidemark.operations.backup.BackupProgress;
import dev.tidemark.record.EarlierRecord;
import dev.tidemark.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever version made an index folder, or a backup, this one gives the same answers from it. */
class UpgradeTest {
  @TempDir Path temporary;

  static List<Integer> olderRecords() {
    return IntStream.rangeClosed(1, EarlierRecord.LAST).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("olderRecords")
  void aBackupOfAnOlderRecordIsRestoredAndSearched(int version) {
    Path index = temporary.resolve("index");
    Path backups = temporary.resolve("backups");
    EarlierRecord.make(index, version, "Pumps of the harbour");
    new FolderUpkeep(index).backup(backups, 1, BackupProgress.NONE);
    Path other = temporary.resolve("other");
    FolderUpkeep upkeep = new FolderUpkeep(other);
    assertEquals(1, upkeep.restore(backups, null, BackupProgress.NONE).articles());
    assertTrue(upkeep.check(null, BackupProgress.NONE).isSound(), "before it is brought up");
    try (Workplace workplace = CommandWorkplace.open(other)) {
      assertEquals(1, search(workplace, "harbour pumps").total());
    }
    assertTrue(upkeep.check(null, BackupProgress.NONE).isSound(), "and after");
  }

  @Test
  void anIndexOfEachOlderSchemaIsPutAsideAndBuiltAnewWithTheSameAnswers() throws IOException {
    Path index = temporary.resolve("index");
    Path files = Files.createDirectories(temporary.resolve("files"));
    for (int i = 0; i < 12; i++) {
      Files.writeString(
          files.resolve(i + ".md"),
          "---\ntitle: Pier " + i + "\n---\n\nThe market is worth $" + (i + 2) + " billion.\n");
    }
    SearchResult whole;
    try (Workplace workplace = CommandWorkplace.open(index)) {
      workplace.index(List.of(files), false, Progress.NONE);
      whole = search(workplace, "market");
    }
    assertEquals(12, whole.total());
    Path lucene = index.resolve("lucene");
    for (int schema = 1; schema < OlderIndex.PRESENT; schema++) {
      OlderIndex.make(lucene, schema);
      try (Workplace workplace = CommandWorkplace.open(index)) {
        SearchResult after = search(workplace, "market");
        assertEquals(whole.total(), after.total(), "schema " + schema);
        assertEquals(whole.facets(), after.facets(), "schema " + schema);
      }
      assertTrue(Files.exists(lucene.resolve("g" + schema)), "put aside, not removed");
      assertTrue(new FolderUpkeep(index).check(null, BackupProgress.NONE).isSound());
    }
  }

  private static SearchResult search(Workplace workplace, String words) {
    return workplace
        .engine()
        .search(
            workplace
                .requests()
                .read(Map.of("q", List.of(words), "copies", List.of("all")))
                .request());
  }
}
