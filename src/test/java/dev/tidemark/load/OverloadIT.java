package dev.tidemark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five times as many searches as the server can answer. Only at night: in the build it would
 * measure whatever else runs. Alone: {@code ./mvnw verify -Pnightly -Dtest=none
 * -Dit.test=OverloadIT -Dsurefire.failIfNoSpecifiedTests=false}
 */
@Tag(Nightly.TAG)
class OverloadIT {
  private static final Logger LOG = Logger.getLogger(OverloadIT.class);
  private static final int CLIENTS = 6;
  private static final int TIMES = 5;

  @Test
  void acceptedSearchesStayFastAndNearlyAsManyAndHealthIsTold(@TempDir Path home) throws Exception {
    Nightly.only(OverloadIT.class);
    try (PackagedServer server = new PackagedServer(home, "-Dtidemark.samples=false")) {
      int articles = 5000;
      assertEquals(articles, server.addLines(SampleLines.of(articles, 300, 1)));
      Figures.of("closed", server.port(), CLIENTS, 20);
      Figures peak = Figures.of("closed", server.port(), CLIENTS, 10);
      int rate = (int) (TIMES * peak.of("accepted"));
      Health health = new Health(server);
      Figures over;
      List<Double> healthMillis;
      try (ExecutorService asking = Executors.newSingleThreadExecutor()) {
        Future<List<Double>> asked = asking.submit(health);
        over = Figures.of("open", server.port(), rate, 30);
        health.stop();
        healthMillis = asked.get();
      }
      Figures after = Figures.of("closed", server.port(), CLIENTS, 5);
      double share = over.of("accepted") / peak.of("accepted");
      LOG.infof("peak          %s", peak.told());
      LOG.infof("%d times       %s", TIMES, over.told());
      LOG.infof("after         %s", after.told());
      LOG.infof(
          "%s",
          String.format(
              Locale.ROOT,
              "accepted share %.2f, health answers %d, the slowest %.0f ms",
              share,
              healthMillis.size(),
              Collections.max(healthMillis)));
      assertTrue(share >= 0.85, () -> "accepted " + share + " of the peak");
      assertTrue(over.of("p99") < 400, over::told);
      assertEquals(0, over.of("strange"), over::told);
      assertTrue(over.of("refused") > 0, over::told);
      assertTrue(Collections.max(healthMillis) < 1000, healthMillis::toString);
      assertEquals(0, after.of("refused") + after.of("strange"), after::told);
      assertTrue(after.of("p99") < 400, after::told);
    }
  }

  /** Asks for health every now and then, and takes the times. */
  private static final class Health implements Callable<List<Double>> {
    private final PackagedServer server;
    private volatile boolean stopped;

    Health(PackagedServer server) {
      this.server = server;
    }

    void stop() {
      stopped = true;
    }

    @Override
    public List<Double> call() throws InterruptedException {
      List<Double> millis = new ArrayList<>();
      while (!stopped) {
        for (String path : List.of("/q/health/live", "/q/health/ready")) {
          long start = System.nanoTime();
          int status = server.statusOf(path);
          millis.add(status == 200 ? (System.nanoTime() - start) / 1e6 : Double.MAX_VALUE);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
      return millis;
    }
  }
}
