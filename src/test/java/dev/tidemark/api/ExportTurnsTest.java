package dev.tidemark.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.http.ProblemException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** So many exports work at once: one more waits, is refused before its first line, or goes on. */
class ExportTurnsTest {
  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void oneMoreThanMayIsToldToComeAgain(int most) throws InterruptedException {
    ExportTurns turns = new ExportTurns(most, 7, rows -> {});
    CountDownLatch working = new CountDownLatch(most);
    CountDownLatch end = new CountDownLatch(1);
    Thread[] others = new Thread[most];
    for (int i = 0; i < most; i++) {
      others[i] =
          Thread.ofPlatform()
              .start(
                  () ->
                      assertTrue(
                          turns.first(
                              () -> {
                                working.countDown();
                                return await(end);
                              })));
    }
    try {
      assertTrue(await(working), "as many as may, work");
      ProblemException refused =
          assertThrows(ProblemException.class, () -> turns.first(() -> "more"));
      assertEquals(503, refused.answer().problem().status());
      assertEquals("overloaded", refused.answer().problem().code());
      assertEquals("7", refused.answer().headers().get("Retry-After"));
    } finally {
      end.countDown();
    }
    for (Thread other : others) {
      other.join();
    }
    assertEquals("next", turns.first(() -> "next"));
  }

  @Test
  void workThatFailsGivesItsTurnBack() {
    ExportTurns turns = new ExportTurns(1, 1, rows -> {});
    for (int i = 0; i < 3; i++) {
      assertThrows(
          IllegalStateException.class,
          () ->
              turns.next(
                  () -> {
                    throw new IllegalStateException("broken");
                  }));
    }
    assertEquals("next", turns.next(() -> "next"));
  }
}
