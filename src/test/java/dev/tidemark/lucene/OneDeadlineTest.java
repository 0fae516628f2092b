package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.engine.RequestTime;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneDeadlineTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final Deadline deadline = new Deadline();

  @AfterEach
  void forget() {
    RequestTime.from(OptionalLong::empty);
    deadline.stop();
  }

  @Test
  void workWithoutARequestHasTheWholeTime() {
    deadline.start(LONG);
    assertFalse(deadline.shouldExit());
  }

  @Test
  void workOfARequestWhoseTimeIsOverEndsAtOnce() {
    long over = System.nanoTime() - 1;
    RequestTime.from(() -> OptionalLong.of(over));
    deadline.start(LONG);
    assertTrue(deadline.shouldExit());
  }

  @Test
  void aRequestWithTimeLeftGivesItsWorkNoMoreThanOneWorkMayHave() {
    long far = System.nanoTime() + LONG.toNanos();
    RequestTime.from(() -> OptionalLong.of(far));
    deadline.start(LONG);
    assertFalse(deadline.shouldExit());
    deadline.start(Duration.ofNanos(-1));
    assertTrue(deadline.shouldExit());
  }

  @Test
  void anotherThreadAsksForItsOwnRequest() throws InterruptedException {
    long over = System.nanoTime() - 1;
    long mine = Thread.currentThread().threadId();
    RequestTime.from(
        () ->
            Thread.currentThread().threadId() == mine
                ? OptionalLong.of(over)
                : OptionalLong.empty());
    boolean[] late = new boolean[1];
    Thread other =
        Thread.ofPlatform()
            .start(
                () -> {
                  deadline.start(LONG);
                  late[0] = deadline.shouldExit();
                });
    other.join();
    assertEquals(false, late[0]);
  }
}
