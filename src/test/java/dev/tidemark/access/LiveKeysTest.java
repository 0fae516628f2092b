package dev.tidemark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.indexing.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Keys that a server holds in memory while others make and revoke them. */
public class LiveKeysTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-03T23:59:59Z"), ZoneOffset.UTC);

  private final KeysInMemory store = new KeysInMemory();
  private final Keys elsewhere = new Keys(store, CLOCK);

  /** Keys in force over a store, looked at every few milliseconds. */
  public static LiveKeys started(KeyStore store) {
    return LiveKeys.start(new Keys(store, CLOCK), CLOCK, Duration.ofMillis(5));
  }

  @Test
  void keysThatAnotherProcessMakesAndRevokesAreHonoured() {
    try (LiveKeys live = started(store)) {
      String text = elsewhere.make("a", Set.of(Scope.WRITE), "me").text();
      Waiting.until(() -> live.find(text).isPresent());
      elsewhere.revoke("a");
      Waiting.until(() -> live.find(text).isEmpty());
    }
  }

  @Test
  void itsOwnChangesHoldAtOnce() {
    try (LiveKeys live = LiveKeys.start(elsewhere, CLOCK, Duration.ofDays(1))) {
      String text = live.make("a", Set.of(Scope.OPERATE), "me").text();
      assertEquals(new KeyHolder("a", Set.of(Scope.OPERATE)), live.find(text).orElseThrow());
      assertTrue(live.revoke("a"));
      assertTrue(live.find(text).isEmpty());
      assertFalse(live.revoke("a"));
    }
  }

  @Test
  void aStoreThatFailsForAWhileLeavesTheKnownKeysInForce() {
    try (LiveKeys live = started(store)) {
      String text = live.make("a", Set.of(Scope.WRITE), "me").text();
      store.broken = true;
      assertThrows(KeysUnavailableException.class, () -> live.revoke("a"));
      assertTrue(live.find(text).isPresent());
      store.broken = false;
      elsewhere.revoke("a");
      Waiting.until(() -> live.find(text).isEmpty());
    }
  }

  @Test
  void theDayOfTheLastUseIsToldOnceADay() {
    try (LiveKeys live = started(store)) {
      live.make("a", Set.of(Scope.WRITE), "me");
      for (int i = 0; i < 100; i++) {
        live.used("a");
        live.used("tidemark.api-key");
      }
      Waiting.until(() -> elsewhere.list().getFirst().lastUsed() != null);
      assertEquals(LocalDate.of(2026, 2, 3), elsewhere.list().getFirst().lastUsed());
      Waiting.until(
          () -> {
            int before = store.told;
            live.used("a");
            return store.told == before;
          });
    }
    assertTrue(store.told <= 3, () -> store.told + " times");
  }

  @Test
  void whatWasUsedLastIsToldAtTheEnd() {
    try (LiveKeys live = LiveKeys.start(elsewhere, CLOCK, Duration.ofDays(1))) {
      live.make("a", Set.of(Scope.WRITE), "me");
      live.used("a");
      assertEquals(null, live.list().getFirst().lastUsed());
    }
    assertEquals(LocalDate.of(2026, 2, 3), elsewhere.list().getFirst().lastUsed());
  }

  @Test
  void aRevokedKeyNeverComesBackHoweverManyLookAtOnce() throws InterruptedException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (LiveKeys live = LiveKeys.start(elsewhere, CLOCK, Duration.ofMillis(1));
        ExecutorService operators = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 200; i++) {
        String name = "k" + i;
        boolean here = random.nextBoolean();
        operators.execute(
            () -> {
              String text = live.make(name, Set.of(Scope.WRITE), "me").text();
              assertTrue(live.find(text).isPresent(), () -> name + ", seed " + seed);
              if (here) {
                live.revoke(name);
                assertTrue(live.find(text).isEmpty(), () -> name + ", seed " + seed);
              } else {
                elsewhere.revoke(name);
                Waiting.until(() -> live.find(text).isEmpty());
              }
            });
      }
      operators.shutdown();
      assertTrue(operators.awaitTermination(30, TimeUnit.SECONDS), () -> "seed " + seed);
      assertEquals(0, live.list().size(), () -> "seed " + seed);
    }
  }
}
