package dev.tidemark.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** From which of the budgets a request takes: those of reads, of exports or of writes. */
@Singleton
class Allowances {
  private static final String EXPORTS = "/api/v1/export/";
  private static final String FOR_OPERATORS = "/q/";
  private static final String FILES_OF_PAGES = "/assets/";

  private final Allowance reads;
  private final Allowance exports;
  private final Allowance writes;

  Allowances(LimitsConfig limits, ProblemRenderer renderer) {
    Quota readsAMinute = quota(limits.requestsPerMinute(), limits);
    this.reads =
        allowance(
            "reads",
            new Budget(limits.searches(), limits.searchesPerClient()),
            readsAMinute,
            limits,
            renderer);
    this.exports =
        allowance(
            "exports",
            new Budget(limits.exports(), limits.exportsPerClient()),
            readsAMinute,
            limits,
            renderer);
    this.writes =
        allowance(
            "writes",
            new Budget(limits.writes(), limits.writesPerClient()),
            quota(limits.writesPerMinute(), limits),
            limits,
            renderer);
  }

  private static Allowance allowance(
      String name,
      Budget budget,
      @Nullable Quota quota,
      LimitsConfig limits,
      ProblemRenderer renderer) {
    return new Allowance(name, budget, quota, limits.retryAfter(), renderer);
  }

  private static @Nullable Quota quota(int perMinute, LimitsConfig limits) {
    return perMinute <= 0
        ? null
        : new Quota(perMinute, limits.rememberedClients(), System::nanoTime);
  }

  /**
   * What a request takes from.
   *
   * @param allowance null for what operators and their tools ask, which nothing holds up
   * @param waits whether it waits for its turn with the other reads
   * @param hasDeadline whether all of it has one deadline
   */
  record Share(@Nullable Allowance allowance, boolean waits, boolean hasDeadline) {}

  Share of(HttpServerRequest request) {
    String path = RequestTarget.path(request.uri());
    if (path.startsWith(FOR_OPERATORS)) {
      return new Share(null, false, false);
    }
    if (EarlyRefusal.isWrite(request)) {
      return new Share(writes, false, false);
    }
    String decoded = path.indexOf('%') < 0 ? path : PercentCoding.decode(path);
    return decoded != null && decoded.startsWith(EXPORTS)
        ? new Share(exports, false, false)
        : new Share(reads, decoded == null || !decoded.startsWith(FILES_OF_PAGES), true);
  }
}
