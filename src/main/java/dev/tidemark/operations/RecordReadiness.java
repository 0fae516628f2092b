package dev.tidemark.operations;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the record can be read and the last write to it did not fail. */
@Readiness
@Singleton
final class RecordReadiness implements AsyncHealthCheck {
  private final WatchLifecycle watch;

  RecordReadiness(WatchLifecycle watch) {
    this.watch = watch;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom().item(answer(watch.standing()));
  }

  static HealthCheckResponse answer(Standing standing) {
    String failure = standing.recordFailure();
    boolean known = standing.nanos() != 0;
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("record takes writes").status(known && failure == null);
    if (!known) {
      answer.withData("waitsFor", "the start");
    } else if (failure != null) {
      answer.withData("waitsFor", "a record that can be read and written");
      answer.withData("failure", failure);
    }
    return answer.build();
  }
}
