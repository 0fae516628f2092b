package dev.tidemark.operations;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once a real search has found what there is, and its facets had values. */
@Readiness
@Singleton
final class SearchReadiness implements AsyncHealthCheck {
  private final WatchLifecycle watch;

  SearchReadiness(WatchLifecycle watch) {
    this.watch = watch;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom().item(answer(watch.standing()));
  }

  static HealthCheckResponse answer(Standing standing) {
    SelfCheck.Found found = standing.search();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("searches answer with facets")
            .status(found.passed())
            .withData("total", found.total())
            .withData("facets", found.facets())
            .withData("took", found.took())
            .withData("missing", standing.missing());
    if (found.problem() != null) {
      answer.withData("waitsFor", "a search that finds what there is");
      answer.withData("failure", found.problem());
    }
    return answer.build();
  }
}
