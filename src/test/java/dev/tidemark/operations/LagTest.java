package dev.tidemark.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** How far searches are behind, against the plain truth. */
class LagTest {
  @Test
  void theOldestUnseenChangeCounts() {
    Lag lag = new Lag();
    assertEquals(0, lag.look(0, 0, 100));
    assertEquals(0, lag.look(5, 0, 200));
    assertEquals(50, lag.look(9, 0, 250));
    assertEquals(30, lag.look(9, 5, 280));
    assertEquals(0, lag.look(9, 9, 300));
    assertEquals(0, lag.look(10, 9, 400));
  }

  @Test
  void itIsNeverMoreThanTheTruthAndNeverBehindByMoreThanALook() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Lag lag = new Lag();
    long[] acceptedAt = new long[5_001];
    long accepted = 0;
    long visible = 0;
    long now = 0;
    while (accepted < 4_900) {
      long before = now;
      now += 1 + random.nextInt(10);
      for (int i = random.nextInt(20); i > 0; i--) {
        acceptedAt[(int) ++accepted] = before + 1 + random.nextInt((int) (now - before));
      }
      visible += random.nextInt((int) (accepted - visible) + 1);
      long truth = visible == accepted ? 0 : now - acceptedAt[(int) visible + 1];
      long told = lag.look(accepted, visible, now);
      assertTrue(told <= truth && truth - told <= 20, "seed " + seed + ": " + told + " " + truth);
    }
  }

  @Test
  void wordsInLabelsAreFewAndPlain() {
    BoundedWords words = new BoundedWords();
    assertEquals("yaml_quotes", words.of("yaml_quotes"));
    assertEquals("other", words.of("what a \"user\" typed"));
    assertEquals("other", words.of(""));
    for (int i = 0; i < 500; i++) {
      words.of("word-" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
    }
    assertEquals("other", words.of("one-too-many"));
    assertEquals("yaml_quotes", words.of("yaml_quotes"));
  }
}
