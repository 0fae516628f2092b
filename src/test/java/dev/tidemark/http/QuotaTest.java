package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.http.Quota.Left;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** So many requests a minute. */
class QuotaTest {
  private static final long SECOND = 1_000_000_000L;

  private long now = Long.MAX_VALUE - 30 * SECOND;

  private Quota quota(int perMinute, int remembered) {
    return new Quota(perMinute, remembered, () -> now);
  }

  @Test
  void soManyAreAdmittedAndNotOneMore() {
    Quota quota = quota(5, 10);
    for (int left = 4; left >= 0; left--) {
      assertEquals(0, quota.take("a"));
      assertEquals(left, quota.left("a").requests());
    }
    assertEquals(12, quota.take("a"));
    assertEquals(new Left(0, 60), quota.left("a"));
    assertEquals(0, quota.take("b"), "another client has its own");
  }

  @Test
  void whoWaitsAsLongAsToldIsAdmitted() {
    Quota quota = quota(7, 10);
    for (int i = 0; i < 7; i++) {
      quota.take("a");
    }
    for (int i = 0; i < 20; i++) {
      long wait = quota.take("a");
      assertTrue(wait > 0 && wait <= 9, () -> "waits " + wait);
      now += (wait - 1) * SECOND;
      assertTrue(wait == 1 || quota.take("a") > 0, "not a second earlier");
      now += SECOND;
      assertEquals(0, quota.take("a"));
      now += SECOND / 3;
    }
  }

  @Test
  void afterAMinuteAllIsThereAgain() {
    Quota quota = quota(3, 10);
    for (int i = 0; i < 4; i++) {
      quota.take("a");
    }
    now += 60 * SECOND;
    assertEquals(new Left(3, 0), quota.left("a"));
  }

  @Test
  void memoryIsBoundedHoweverManyClientsCome() {
    Quota quota = quota(3, 100);
    for (int i = 0; i < 10_000; i++) {
      quota.take("c" + i);
      assertTrue(quota.rememberedNow() <= 201, () -> "remembers " + quota.rememberedNow());
      now += SECOND / 100;
    }
    now += 120 * SECOND;
    quota.take("x");
    now += 120 * SECOND;
    quota.take("x");
    assertEquals(2, quota.rememberedNow(), "only who asked of late");
  }

  @Test
  void whatIsForgottenAfterAMinuteMakesNoDifference() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int perMinute = 1 + random.nextInt(40);
    Quota quota = quota(perMinute, 1_000_000);
    long interval = 60 * SECOND / perMinute;
    Map<String, List<Long>> admitted = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      now += random.nextLong(1L << random.nextInt(1, 36));
      String client = "c" + random.nextInt(4);
      List<Long> history = admitted.computeIfAbsent(client, c -> new ArrayList<>());
      boolean expected = missing(history, interval) + interval <= perMinute * interval;
      assertEquals(expected, quota.take(client) == 0, () -> "seed " + seed);
      if (expected) {
        history.add(now);
      }
    }
  }

  /** What all that a client took leaves missing in a bucket that was full at first. */
  private long missing(List<Long> history, long interval) {
    long missing = 0;
    long last = now;
    for (long time : history) {
      missing = Math.max(0, missing - Math.max(0, time - last)) + interval;
      last = time;
    }
    return Math.max(0, missing - (now - last));
  }

  @Test
  void notOneMoreHoweverManyAskAtOnce() throws InterruptedException {
    Quota quota = quota(1000, 10);
    AtomicInteger admitted = new AtomicInteger();
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 4000; i++) {
        clients.execute(
            () -> {
              if (quota.take("a") == 0) {
                admitted.incrementAndGet();
              }
            });
      }
      clients.shutdown();
      assertTrue(clients.awaitTermination(30, TimeUnit.SECONDS));
    }
    assertEquals(1000, admitted.get());
  }
}
