package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that nobody declared the length of, just below, at and above what they may have. */
class BodiesTest {
  private static final int MEBIBYTE = 1 << 20;

  private static Bodies bodies(int limit, int large) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(LimitsConfig.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .withConverter(MemorySize.class, 200, new MemorySizeConverter())
            .withDefaultValues(
                Map.of(
                    "tidemark.limits.body", Integer.toString(limit),
                    "tidemark.limits.large-bodies", Integer.toString(large)))
            .build();
    return new Bodies(config.getConfigMapping(LimitsConfig.class));
  }

  private static int read(Bodies bodies, int length) throws IOException {
    return bodies.withContent(new ByteArrayInputStream(new byte[length]), bytes -> bytes.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 1000, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 3 * MEBIBYTE})
  void aBodyHasAtMostSoManyBytesHoweverFewTheyAre(int limit) throws IOException {
    Bodies bodies = bodies(limit, 1);
    assertEquals(limit - 1, read(bodies, limit - 1));
    assertEquals(limit, read(bodies, limit));
    for (int more : new int[] {1, 2, MEBIBYTE}) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> read(bodies, limit + more));
      assertEquals(413, refused.answer().problem().status());
      assertEquals("body_too_large", refused.answer().problem().code());
      assertEquals("close", refused.answer().headers().get("Connection"));
    }
    assertEquals(limit, read(bodies, limit), "a refused one gives its place back");
  }

  @Test
  void nothingIsNoArticle() {
    ProblemException refused = assertThrows(ProblemException.class, () -> read(bodies(9, 1), 0));
    assertEquals("empty_body", refused.answer().problem().code());
  }

  @Test
  void soManyLargeOnesAreHeldAtOnceAndSmallOnesAreNotCounted() throws Exception {
    Bodies bodies = bodies(3 * MEBIBYTE, 2);
    CountDownLatch held = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    Thread[] others = new Thread[2];
    for (int i = 0; i < others.length; i++) {
      others[i] = Thread.ofPlatform().start(() -> hold(bodies, held, end));
    }
    try {
      assertEquals(true, held.await(20, TimeUnit.SECONDS));
      assertEquals(1000, read(bodies, 1000));
      ProblemException refused =
          assertThrows(ProblemException.class, () -> read(bodies, 2 * MEBIBYTE));
      assertEquals(503, refused.answer().problem().status());
      assertEquals("1", refused.answer().headers().get("Retry-After"));
    } finally {
      end.countDown();
    }
    for (Thread other : others) {
      other.join();
    }
    assertEquals(2 * MEBIBYTE, read(bodies, 2 * MEBIBYTE));
  }

  private static void hold(Bodies bodies, CountDownLatch held, CountDownLatch end) {
    try {
      bodies.withContent(
          new ByteArrayInputStream(new byte[2 * MEBIBYTE]),
          bytes -> {
            held.countDown();
            return await(end);
          });
    } catch (IOException neverBroken) {
      throw new IllegalStateException(neverBroken);
    }
  }

  private static boolean await(CountDownLatch end) {
    try {
      return end.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
