package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.http.Turns.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final int AT_ONCE = 2;
  private static final int BURST = 10;

  private final List<String> told = new ArrayList<>();
  private long now;
  private final Turns turns = new Turns(AT_ONCE, BURST, Duration.ofMillis(100), () -> now);

  @Test
  void whoFindsATurnFreeIsNotToldToGoAndTheOthersGoInOrder() {
    Place a = enter("a");
    Place b = enter("b");
    Place c = enter("c");
    Place d = enter("d");
    assertTrue(a.isAtOnce() && b.isAtOnce());
    assertFalse(c.isAtOnce() || d.isAtOnce());
    turns.leave(a);
    assertEquals(List.of("c goes"), told);
    turns.leave(b);
    assertEquals(List.of("c goes", "d goes"), told);
    assertEquals(AT_ONCE, turns.running());
    turns.leave(c);
    turns.leave(d);
    assertEquals(0, turns.running());
  }

  @Test
  void whoGoesAwayWhileWaitingTakesNoTurn() {
    Place a = enter("a");
    enter("b");
    Place c = enter("c");
    enter("d");
    turns.leave(c);
    turns.leave(c);
    turns.leave(a);
    assertEquals(List.of("d goes"), told);
    turns.leave(a);
    assertEquals(AT_ONCE, turns.running());
  }

  @Test
  void aClientThatIsAloneMayWaitWithAllItHasAndNotOneMore() {
    takes(200);
    for (int i = 0; i < AT_ONCE + 1; i++) {
      enter("quiet " + i);
    }
    assertNull(tryToEnter("would wait for 200 ms", false));
    for (int i = AT_ONCE + 1; i < BURST; i++) {
      assertNotNull(tryToEnter("alone " + i, true));
    }
    assertNull(tryToEnter("alone has no more", true));
  }

  @Test
  void whenManyHaveWaitedForASecondOnlyThoseEnterWhoWillGoSoon() {
    takes(60);
    for (int i = 0; i < AT_ONCE + 3; i++) {
      enter("first " + i);
    }
    now += Duration.ofMillis(1001).toNanos();
    assertNull(tryToEnter("would wait for 120 ms", false));
    assertNotNull(tryToEnter("the same, of a client that is alone", true));
  }

  @Test
  void aQueueIsAsLongAsItIsFast() {
    takes(1);
    int entered = 0;
    while (tryToEnter("quick", false) != null) {
      entered++;
    }
    assertEquals(AT_ONCE + 300, entered, 4);
  }

  @Test
  void whoWaitedTooLongAfterAllIsToldSoBeforeItsTurnOrWithoutOne() {
    takes(1);
    Place a = enter("a");
    enter("b");
    enter("c");
    now += Duration.ofMillis(150).toNanos();
    turns.refuseLate();
    assertEquals(List.of(), told);
    enter("d");
    now += 1;
    turns.leave(a);
    assertEquals(List.of("d goes", "c is late"), told);
    enter("e");
    now += Duration.ofMillis(151).toNanos();
    turns.refuseLate();
    assertEquals(List.of("d goes", "c is late", "e is late"), told);
    assertEquals(0, turns.waiting());
  }

  @Test
  void howeverManyComeAtOnceNoMoreRunAndNobodyIsForgotten() throws InterruptedException {
    Turns real = new Turns(3, 1000, Duration.ofSeconds(9), System::nanoTime);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 900; i++) {
        threads.execute(() -> new Runner(real, threads, running, most, done).come());
      }
      for (int i = 0; i < 2000 && done.get() < 900; i++) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
    assertEquals(900, done.get());
    assertTrue(most.get() <= 3, () -> most + " ran");
    assertEquals(0, real.running());
  }

  /** Makes the usual time of a turn so long. */
  private void takes(int millis) {
    for (int i = 0; i < 200; i++) {
      Place place = enter("before");
      now += Duration.ofMillis(millis).toNanos();
      turns.leave(place);
    }
    told.clear();
  }

  private Place enter(String name) {
    Place place = tryToEnter(name, false);
    assertNotNull(place, name);
    return place;
  }

  private @Nullable Place tryToEnter(String name, boolean alone) {
    return turns.enter(
        new Turns.Waiting() {
          @Override
          public void go() {
            told.add(name + " goes");
          }

          @Override
          public void tooLate() {
            told.add(name + " is late");
          }
        },
        alone);
  }

  private record Runner(
      Turns turns,
      ExecutorService threads,
      AtomicInteger running,
      AtomicInteger most,
      AtomicInteger done,
      ConcurrentLinkedQueue<Place> place)
      implements Turns.Waiting {
    Runner(
        Turns turns,
        ExecutorService threads,
        AtomicInteger running,
        AtomicInteger most,
        AtomicInteger done) {
      this(turns, threads, running, most, done, new ConcurrentLinkedQueue<>());
    }

    void come() {
      Place entered = turns.enter(this, true);
      if (entered == null) {
        throw new IllegalStateException("refused");
      }
      place.add(entered);
      if (entered.isAtOnce()) {
        run();
      }
    }

    @Override
    public void go() {
      threads.execute(this::run);
    }

    private void run() {
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      @Nullable Place mine = place.poll();
      while (mine == null) {
        Thread.onSpinWait();
        mine = place.poll();
      }
      running.decrementAndGet();
      done.incrementAndGet();
      turns.leave(mine);
    }

    @Override
    public void tooLate() {
      throw new IllegalStateException("late");
    }
  }
}
