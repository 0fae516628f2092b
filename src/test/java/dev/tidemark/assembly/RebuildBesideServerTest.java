package dev.tidemark.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.cli.Workplace;
import dev.tidemark.indexing.Progress;
import dev.tidemark.indexing.RebuildState;
import dev.tidemark.indexing.Summary;
import dev.tidemark.operations.backup.BackupException;
import dev.tidemark.operations.backup.BackupProgress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command and a process that has the index, over one folder; and the folder after a restore. */
class RebuildBesideServerTest {
  private static final int FILES = 40;

  @TempDir Path temporary;
  private Path index;
  private Path files;

  @BeforeEach
  void write() throws IOException {
    index = temporary.resolve("index");
    files = Files.createDirectories(temporary.resolve("files"));
    for (int i = 0; i < FILES; i++) {
      write(i, "The tide stood at " + i + " feet.");
    }
  }

  private void write(int number, String text) throws IOException {
    Files.writeString(
        files.resolve(number + ".md"), "---\ntitle: Harbour " + number + "\n---\n\n" + text + "\n");
  }

  @Test
  void theOtherProcessBuildsItAndAnswersAllTheWhile() throws Exception {
    try (Workplace server = CommandWorkplace.open(index);
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      take(server, FILES);
      SearchResult before = search(server, "tide");
      AtomicBoolean stop = new AtomicBoolean();
      Future<Long> searching = threads.submit(() -> searchUntil(stop, server));
      try (Workplace command = CommandWorkplace.open(index)) {
        for (int round = 0; round < 3; round++) {
          assertEquals(RebuildState.Phase.DONE, command.rebuild(Progress.NONE).phase());
          write(FILES + round, "Another tide.");
          command.index(List.of(files), false, Progress.NONE);
        }
      }
      stop.set(true);
      assertTrue(searching.get() > 0);
      assertEquals(FILES + 3, search(server, "tide").total());
      assertTrue(search(server, "tide").generation() > before.generation());
    }
  }

  private static long searchUntil(AtomicBoolean stop, Workplace server) {
    long searches = 0;
    long most = FILES;
    while (!stop.get()) {
      long total = search(server, "tide").total();
      assertTrue(total >= most, total + " after " + most);
      most = total;
      searches++;
    }
    return searches;
  }

  @Test
  void withoutAnotherProcessTheCommandBuildsIt() throws IOException {
    try (Workplace command = CommandWorkplace.open(index)) {
      take(command, FILES);
      SearchResult before = search(command, "tide");
      assertEquals(RebuildState.Phase.DONE, command.rebuild(Progress.NONE).phase());
      SearchResult after = search(command, "tide");
      assertEquals(before.total(), after.total());
      assertEquals(before.facets(), after.facets());
    }
    try (Stream<Path> left = Files.list(index.resolve("lucene"))) {
      assertEquals(
          List.of("current", "g2", "owner.lock"),
          left.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  /**
   * The restored record gives its numbers anew, to other articles: an index that covers those
   * numbers must not be taken for one of this record, wherever it comes from.
   */
  @Test
  void anIndexFromBeforeARestoreIsNeverTakenForOneOfTheRestoredRecord() throws IOException {
    FolderUpkeep upkeep = new FolderUpkeep(index);
    Path backups = temporary.resolve("backups");
    try (Workplace server = CommandWorkplace.open(index)) {
      take(server, FILES);
      upkeep.backup(backups, 1, BackupProgress.NONE);
      write(FILES, "A lost whale.");
      take(server, 1);
      assertEquals(1, search(server, "whale").total());
      assertTrue(
          String.valueOf(
                  assertThrows(
                          BackupException.class,
                          () -> upkeep.restore(backups, null, BackupProgress.NONE))
                      .getMessage())
              .contains("stop it first"));
    }
    Path aside = upkeep.restore(backups, null, BackupProgress.NONE).aside();
    assertTrue(aside != null && Files.exists(aside.resolve("lucene").resolve("current")));
    Files.delete(files.resolve(FILES + ".md"));
    write(FILES + 1, "A found seal.");
    try (Workplace command = CommandWorkplace.open(index)) {
      command.index(List.of(files.resolve(FILES + 1 + ".md")), false, Progress.NONE);
    }
    Files.move(index.resolve("lucene"), temporary.resolve("fresh"));
    Files.move(aside.resolve("lucene"), index.resolve("lucene"));
    try (Workplace server = CommandWorkplace.open(index)) {
      assertEquals(0, search(server, "whale").total());
      assertEquals(1, search(server, "seal").total());
      assertEquals(FILES, search(server, "tide").total());
    }
  }

  private void take(Workplace workplace, long expected) {
    Summary summary = workplace.index(List.of(files), false, Progress.NONE);
    assertEquals(expected, summary.indexed());
    assertFalse(summary.hasProblems());
  }

  private static SearchResult search(Workplace workplace, String words) {
    SearchRequest request =
        workplace.requests().read(Map.of("q", List.of(words), "copies", List.of("all"))).request();
    return workplace.engine().search(request);
  }
}
