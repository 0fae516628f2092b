package dev.tidemark.record;

import static dev.tidemark.record.SomeArticles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a power cut leaves of the record's log: all that was acknowledged before its last part that
 * reached the disk, and nothing of a transaction that did not as a whole.
 */
@Tag(Nightly.TAG)
class CutLogTest {
  private static final int WRITES = 40;
  private static final int NAMES = 12;

  @TempDir Path folder;
  private final long seed = Long.getLong("tidemark.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /**
   * How things stood when a write was acknowledged.
   *
   * @param log how long the log was
   * @param held the texts of all articles by their title
   */
  private record State(int log, Map<String, String> held) {}

  @Test
  void whatReachedTheDiskAsAWholeIsThereAndNothingElse() throws IOException {
    System.out.println("CutLogTest seed " + seed);
    Path live = Files.createDirectories(folder.resolve("live"));
    List<State> states = new ArrayList<>();
    byte[] database;
    byte[] log;
    try (ArticleRecord record = SqliteRecord.open(live, Clock.systemUTC())) {
      states.add(new State(length(live), Map.of()));
      for (int i = 0; i < WRITES; i++) {
        write(record, states, live);
      }
      database = Files.readAllBytes(live.resolve("record.db"));
      log = Files.readAllBytes(live.resolve("record.db-wal"));
    }
    for (int round = 0; round < Nightly.rounds(60, 3_000); round++) {
      int length = random.nextInt(log.length + 1);
      byte[] left = spoilt(log, length);
      int from = states.getFirst().log();
      Path copy = Files.createDirectories(folder.resolve("copy" + round));
      Files.write(copy.resolve("record.db"), database);
      Files.write(copy.resolve("record.db-wal"), left);
      if (length >= from) {
        assertEquals(before(states, length), held(copy), "cut at " + length + ", seed " + seed);
      }
      try (var files = Files.list(copy)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void write(ArticleRecord record, List<State> states, Path live) throws IOException {
    Map<String, String> held = new TreeMap<>(states.getLast().held());
    String name = "a" + random.nextInt(NAMES);
    if (random.nextInt(4) == 0) {
      record.delete(article(name, "").id(), null).join();
      held.remove("About " + name);
    } else {
      Article article = article(name, states.size() + SomeArticles.text(random));
      record.put(new StatedArticle(article, List.of()), null).join();
      held.put("About " + name, String.valueOf(article.body()));
    }
    int before = states.getLast().log();
    int length = length(live);
    assertTrue(length >= before, "the log was begun anew: too much for this test");
    states.add(new State(length, held));
  }

  private static int length(Path folder) throws IOException {
    return Math.toIntExact(Files.size(folder.resolve("record.db-wal")));
  }

  /** The log up to a length, and after that nothing, zeros or anything. */
  private byte[] spoilt(byte[] log, int length) {
    byte[] left = Arrays.copyOf(log, random.nextBoolean() ? length : log.length);
    if (left.length > length) {
      byte[] rest = new byte[left.length - length];
      if (random.nextBoolean()) {
        random.nextBytes(rest);
      }
      // The first byte differs for certain: what stands there is not what was written.
      rest[0] = (byte) (log[length] + 1);
      System.arraycopy(rest, 0, left, length, rest.length);
    }
    return left;
  }

  private static Map<String, String> before(List<State> states, int length) {
    return states.stream().filter(state -> state.log() <= length).toList().getLast().held();
  }

  private static Map<String, String> held(Path copy) {
    Map<String, String> held = new TreeMap<>();
    try (ArticleRecord record = SqliteRecord.open(copy, Clock.systemUTC())) {
      for (RecordChange change : record.changesAfter(0, Integer.MAX_VALUE)) {
        if (change instanceof RecordChange.Stored stored) {
          Article article = stored.article();
          held.put(String.valueOf(article.title()), String.valueOf(article.body()));
        }
      }
    }
    return held;
  }
}
