package dev.tidemark.operations;

import dev.tidemark.indexing.FeedProgress;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once searches have everything that the record held at the start, and while the index can be
 * written.
 */
@Readiness
@Singleton
final class FollowReadiness implements AsyncHealthCheck {
  private final WatchLifecycle watch;

  FollowReadiness(WatchLifecycle watch) {
    this.watch = watch;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom().item(answer(watch.standing()));
  }

  static HealthCheckResponse answer(Standing standing) {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("index follows the record").status(standing.follows());
    FeedProgress progress = standing.progress();
    if (progress == null) {
      return answer.withData("waitsFor", "the start").build();
    }
    answer
        .withData("left", progress.left())
        .withData("done", progress.done())
        .withData("percent", percent(progress));
    if (progress.failure() != null) {
      answer.withData("waitsFor", "an index that can be written");
      answer.withData("failure", progress.failure());
    } else if (!progress.ready()) {
      answer.withData("waitsFor", "the index to have what the record holds");
    }
    if (standing.reevaluating() > 0) {
      answer.withData("reevaluating", standing.reevaluating());
    }
    return answer.build();
  }

  /** Rounded down: 100 means that nothing is left. */
  private static long percent(FeedProgress progress) {
    long all = progress.done() + progress.left();
    return all == 0 ? 100 : 100 * progress.done() / all;
  }
}
