package dev.tidemark.operations;

import dev.tidemark.indexing.EngineFeed;
import dev.tidemark.indexing.FeedProgress;
import dev.tidemark.indexing.Indexing;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once searches have everything that the record held at the start, and while the index can be
 * written.
 */
@Readiness
@Singleton
final class FollowReadiness implements HealthCheck {
  private final Indexing indexing;

  FollowReadiness(Indexing indexing) {
    this.indexing = indexing;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("index follows the record");
    Optional<EngineFeed> feed = indexing.feed();
    if (feed.isEmpty()) {
      return answer.down().build();
    }
    FeedProgress progress = feed.get().progress();
    answer
        .status(progress.ready())
        .withData("left", progress.left())
        .withData("done", progress.done());
    if (progress.failure() != null) {
      answer.withData("failure", progress.failure());
    }
    return answer.build();
  }
}
