package dev.tidemark.http;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Whether the process was told to stop. From then on nothing new is taken; what runs has a while to
 * end, and if something does not even let go then, the process ends all the same: what was
 * acknowledged is on disk.
 */
@Singleton
class Stopping {
  private static final Logger LOG = Logger.getLogger(Stopping.class);
  private static final Duration TO_CLOSE = Duration.ofSeconds(3);

  /** As the shell counts a process that was ended by SIGTERM. */
  private static final int TERMINATED = 143;

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Duration grace;

  Stopping(LimitsConfig limits) {
    this.grace = limits.stop();
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "tidemark-stopping"));
    }
  }

  boolean isTold() {
    return told.getCount() == 0;
  }

  private void stop() {
    told.countDown();
    Thread.ofPlatform().name("tidemark-last-end").daemon().start(this::endAnyway);
  }

  private void endAnyway() {
    try {
      if (ended.await(grace.plus(TO_CLOSE).toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    }
    LOG.error("Something does not let go: the process ends without waiting for it.");
    Runtime.getRuntime().halt(TERMINATED);
  }
}
