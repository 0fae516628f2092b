package dev.tidemark.operations;

import dev.tidemark.operations.SearchTelemetry.Kind;
import dev.tidemark.operations.SearchTelemetry.Outcome;
import dev.tidemark.search.SearchRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jboss.logging.Logger;

/** A line for each search that was slow or failed; without its words unless that is asked for. */
@Singleton
final class SearchLog {
  private static final Logger LOG = Logger.getLogger("tidemark.search");

  private final LogConfig config;

  SearchLog(LogConfig config) {
    this.config = config;
  }

  void answered(Kind kind, SearchRequest request, long total, long nanos) {
    if (nanos >= config.slowSearch().toNanos()) {
      LOG.info(line(kind, Outcome.OK, request, nanos) + " total=" + total + words(request));
    }
  }

  void failed(Kind kind, Outcome outcome, SearchRequest request, long nanos) {
    LOG.warn(line(kind, outcome, request, nanos) + words(request));
  }

  private static String line(Kind kind, Outcome outcome, SearchRequest request, long nanos) {
    return "search kind="
        + kind.name().toLowerCase(Locale.ROOT)
        + " outcome="
        + outcome.name().toLowerCase(Locale.ROOT)
        + " took_ms="
        + nanos / 1_000_000
        + " words="
        + request.query().words()
        + " length="
        + request.q().length();
  }

  private String words(SearchRequest request) {
    return config.queries() ? " q=\"" + LogText.escaped(request.q()) + '"' : "";
  }
}
