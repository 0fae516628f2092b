package dev.tidemark.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.cli.Workplace;
import dev.tidemark.indexing.Progress;
import dev.tidemark.operations.backup.BackupProgress;
import dev.tidemark.operations.check.CheckReport;
import dev.tidemark.operations.check.CheckReport.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check finds what is wrong with a real folder, and changes nothing. */
class FolderCheckTest {
  @TempDir static Path shared;
  @TempDir Path temporary;
  private Path index;

  @BeforeAll
  static void fill() throws IOException {
    Path files = Files.createDirectories(shared.resolve("files"));
    for (int i = 0; i < 20; i++) {
      Files.writeString(
          files.resolve(i + ".md"), "---\ntitle: Pier " + i + "\n---\n\nWater under it.\n");
    }
    try (Workplace workplace = CommandWorkplace.open(shared.resolve("index"))) {
      workplace.index(List.of(files), false, Progress.NONE);
      workplace.makeSearchable(Progress.NONE);
    }
  }

  @BeforeEach
  void copy() throws IOException {
    index = temporary.resolve("index");
    Path from = shared.resolve("index");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, index.resolve(from.relativize(file)));
      }
    }
  }

  @Test
  void aSoundFolderIsSaidToBeSoundAndLeftAsItIs() throws IOException {
    Map<String, Long> before = files();
    CheckReport report = check();
    assertTrue(report.isSound(), report::toString);
    assertEquals(
        List.of("record", "index", "agreement"), report.parts().stream().map(Part::name).toList());
    assertTrue(report.parts().get(0).told().startsWith("20 articles up to change 20"));
    assertTrue(report.parts().get(1).told().startsWith("20 articles up to change 20"));
    assertEquals(before, files());
  }

  @Test
  void besideAProcessThatWritesItLooksAtTheLastCommit() throws IOException {
    try (Workplace server = CommandWorkplace.open(index)) {
      server.makeSearchable(Progress.NONE);
      Path more = Files.createDirectories(temporary.resolve("more"));
      for (int i = 0; i < 4; i++) {
        Files.writeString(more.resolve("more.md"), "---\ntitle: Jetty " + i + "\n---\n\nWater.\n");
        server.index(List.of(more), true, Progress.NONE);
        CheckReport report = check();
        assertTrue(report.isSound(), report::toString);
      }
    }
  }

  @Test
  void aFlippedByteOfTheIndexIsFound() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("FolderCheckTest seed " + seed);
    Random random = new Random(seed);
    Path folder = index.resolve("lucene").resolve("g1");
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    for (Path file : all) {
      byte[] sound = Files.readAllBytes(file);
      byte[] bytes = sound.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
      CheckReport report = check();
      assertFalse(report.isSound(), file + " seed " + seed);
      assertTrue(report.toString().contains("./tidemark rebuild"), report::toString);
      Files.write(file, sound);
    }
    assertTrue(check().isSound());
  }

  @Test
  void anArticleThatOneOfThemLacksIsNamed() throws SQLException {
    change("UPDATE article SET deleted = 1, document = NULL WHERE sequence = 3");
    CheckReport report = check();
    List<String> problems = report.parts().get(2).problems();
    assertEquals(1, problems.size(), report::toString);
    assertTrue(problems.getFirst().contains("was deleted and is still in the index"));
  }

  @Test
  void aRecordThatContradictsItselfOrCannotBeReadIsFound() throws SQLException {
    change("UPDATE sequence SET last = 7");
    assertTrue(recordProblems().contains("sequence numbers that the counter has not given (13)"));
    change(
        "UPDATE sequence SET last = 20", "UPDATE article SET document = x'00' WHERE sequence = 4");
    assertTrue(recordProblems().contains("can't be read"));
    change("DELETE FROM article WHERE sequence = 4");
    change("UPDATE original SET bytes = x'00' WHERE number = 5");
    assertTrue(recordProblems().contains("can't be unpacked"));
    change("DELETE FROM original WHERE number = 5");
    assertTrue(recordProblems().contains("originals that are not kept (1)"));
  }

  @Test
  void aDamagedFileIsFound() throws IOException {
    byte[] bytes = Files.readAllBytes(index.resolve("record.db"));
    for (int at = 4096; at < bytes.length; at += 4096) {
      bytes[at] = 77;
    }
    Files.write(index.resolve("record.db"), bytes);
    CheckReport report = check();
    assertFalse(report.isSound());
    assertTrue(report.toString().contains("./tidemark restore"), report::toString);
  }

  @Test
  void aMissingFolderIsWrongAndAMissingIndexIsNot() throws IOException {
    Files.move(index.resolve("lucene"), temporary.resolve("away"));
    assertTrue(check().isSound());
    Path nowhere = temporary.resolve("nowhere");
    assertFalse(new FolderUpkeep(nowhere).check(null, BackupProgress.NONE).isSound());
    assertFalse(Files.exists(nowhere));
  }

  @Test
  void backupsAreLookedAtWhereTheyAreNamed() throws IOException {
    Path backups = temporary.resolve("backups");
    FolderUpkeep upkeep = new FolderUpkeep(index);
    assertFalse(upkeep.check(backups, BackupProgress.NONE).isSound(), "there are none");
    upkeep.backup(backups, 1, BackupProgress.NONE);
    CheckReport report = upkeep.check(backups, BackupProgress.NONE);
    assertTrue(report.isSound(), report::toString);
    assertEquals("20 articles", report.parts().getLast().told());
    try (Stream<Path> pieces = Files.walk(backups.resolve("chunks"))) {
      Files.delete(pieces.filter(Files::isRegularFile).findFirst().orElseThrow());
    }
    report = upkeep.check(backups, BackupProgress.NONE);
    assertTrue(report.parts().getLast().problems().getFirst().contains("is missing"));
  }

  private String recordProblems() {
    return String.join("; ", check().parts().getFirst().problems());
  }

  private CheckReport check() {
    return new FolderUpkeep(index).check(null, BackupProgress.NONE);
  }

  private void change(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + index.resolve("record.db"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Map<String, Long> files() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(index)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return files;
  }
}
