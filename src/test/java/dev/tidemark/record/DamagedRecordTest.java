package dev.tidemark.record;

import static dev.tidemark.record.SomeArticles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The record itself is damaged: it is refused with a sentence, or what can't be read is said to be
 * so; nothing is deleted, and no failure is of another kind.
 */
@Tag(Nightly.TAG)
class DamagedRecordTest {
  private static final int ARTICLES = 60;

  @TempDir Path folder;
  private final long seed = Long.getLong("tidemark.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void damageIsToldAndNothingIsDeleted() throws IOException {
    System.out.println("DamagedRecordTest seed " + seed);
    byte[] sound = sound();
    int found = 0;
    int rounds = Nightly.rounds(60, 3_000);
    for (int round = 0; round < rounds; round++) {
      byte[] damaged = sound.clone();
      int page = 4096 * random.nextInt(damaged.length / 4096);
      switch (random.nextInt(3)) {
        case 0 -> damaged[page + random.nextInt(100)] ^= (byte) (1 + random.nextInt(255));
        case 1 -> random.ints(512, 0, 4096).forEach(at -> damaged[page + at] = (byte) at);
        default -> Arrays.fill(damaged, page, page + 4096, (byte) 0);
      }
      found += isFound(round, damaged) ? 1 : 0;
    }
    System.out.println("DamagedRecordTest: " + found + " of " + rounds + " were noticed");
    assertTrue(found > 0, "seed " + seed);
  }

  private byte[] sound() throws IOException {
    Path live = Files.createDirectories(folder.resolve("live"));
    try (ArticleRecord record = SqliteRecord.open(live, Clock.systemUTC())) {
      for (int i = 0; i < ARTICLES; i++) {
        String body = SomeArticles.text(random);
        record.put(new StatedArticle(article("a" + i, body), List.of()), null).join();
      }
    }
    return Files.readAllBytes(live.resolve("record.db"));
  }

  private boolean isFound(int round, byte[] damaged) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy" + round));
    Path file = copy.resolve("record.db");
    Files.write(file, damaged);
    boolean found = false;
    try (ArticleRecord record = SqliteRecord.open(copy, Clock.systemUTC())) {
      record.changesAfter(0, ARTICLES);
      for (int i = 0; i < ARTICLES; i++) {
        record.find(article("a" + i, "").id());
      }
    } catch (RecordNotOpenedException refused) {
      assertTrue(String.valueOf(refused.getMessage()).contains(file.toString()));
      found = true;
    } catch (RecordFailureException unreadable) {
      found = true;
    } catch (RuntimeException other) {
      throw new AssertionError("seed " + seed + ", round " + round, other);
    }
    assertEquals(damaged.length, Files.size(file), "seed " + seed);
    return found;
  }
}
