package dev.tidemark.operations;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Clients choose methods and paths; they must not choose how many series there are. */
final class BoundedSeries {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH");
  private static final int PATHS = 100;

  private BoundedSeries() {}

  @Produces
  @Singleton
  static MeterFilter knownMethods() {
    return MeterFilter.replaceTagValues(
        "method", method -> METHODS.contains(method) ? method : "OTHER");
  }

  @Produces
  @Singleton
  static MeterFilter fewPaths() {
    return MeterFilter.maximumAllowableTags(
        "http.server.requests", "uri", PATHS, MeterFilter.deny());
  }
}
