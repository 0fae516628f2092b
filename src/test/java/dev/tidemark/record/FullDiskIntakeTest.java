package dev.tidemark.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.indexing.Accepted;
import dev.tidemark.indexing.DocumentReader;
import dev.tidemark.indexing.LineOutcome;
import dev.tidemark.indexing.RecordIntake;
import dev.tidemark.indexing.RecordUnavailableException;
import dev.tidemark.indexing.Submission;
import dev.tidemark.reading.ArticleReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that send articles are told while the disk is full. */
class FullDiskIntakeTest {
  @TempDir Path folder;
  private SmallDisk disk;
  private ArticleRecord record;
  private RecordIntake intake;

  @BeforeEach
  void open() {
    disk = new SmallDisk(folder.resolve("record.db"));
    record = SqliteRecord.open(disk, Clock.systemUTC());
    intake =
        new RecordIntake(record, DocumentReader.of(new ArticleReader()), (sequence, wait) -> true);
  }

  @AfterEach
  void close() {
    record.close();
  }

  private static byte[] json(String title, int length) {
    String body = "word ".repeat(length / 5);
    return ("{\"title\": \"" + title + "\", \"body\": \"" + body + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private Accepted submit(String title, int length) {
    return intake.submit(new Submission(json(title, length), "application/json", null, null, null));
  }

  @Test
  void anArticleIsNotAcceptedAndIsLaterWithoutARestart() {
    disk.pages = 40;
    RecordUnavailableException full =
        assertThrows(RecordUnavailableException.class, () -> submit("big", 1_000_000));
    assertTrue(full.diskFull());
    assertTrue(full.retryAfter().isPositive());
    assertEquals(0, record.lastSequence());
    disk.pages = 1_000_000;
    assertEquals(Accepted.Change.CREATED, submit("big", 1_000_000).change());
  }

  @Test
  void eachLineOfABulkIsAnsweredAndWhatIsDoneIsThere() throws IOException {
    disk.pages = 200;
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      lines.append(new String(json("t" + i, 4_000), StandardCharsets.UTF_8)).append('\n');
    }
    List<LineOutcome> outcomes = new ArrayList<>();
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    intake.submitLines(new ByteArrayInputStream(bytes), outcomes::add);
    assertEquals(600, outcomes.size());
    int done = 0;
    for (LineOutcome outcome : outcomes) {
      if (outcome instanceof LineOutcome.Done line) {
        assertTrue(record.find(line.accepted().id()).isPresent());
        done++;
      } else {
        LineOutcome.Failed failed = assertInstanceOf(LineOutcome.Failed.class, outcome);
        assertEquals("disk_full", failed.reason().code());
      }
    }
    assertTrue(done < 600);
    assertEquals(done, record.countAfter(0));
  }
}
