package dev.tidemark.http;

import dev.tidemark.http.Budget.Admission;
import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * What each client may ask for: so many requests at once and, where configured, so many a minute;
 * told in the fields {@code RateLimit-Policy} and {@code RateLimit} of
 * draft-ietf-httpapi-ratelimit-headers.
 */
final class Allowance {
  private final String name;
  private final Budget budget;
  private final @Nullable Quota quota;
  private final String policy;
  private final Refusal full;
  private final Refusal clientHasTooMany;
  private final ProblemRenderer renderer;

  /**
   * @param name of the policy
   * @param quota null for none
   * @param retryAfter seconds to wait for one of the places to become free
   */
  Allowance(
      String name, Budget budget, @Nullable Quota quota, int retryAfter, ProblemRenderer renderer) {
    this.name = name;
    this.budget = budget;
    this.quota = quota;
    this.renderer = renderer;
    String seconds = Integer.toString(retryAfter);
    this.full = refused(503, "overloaded", "The server has its hands full.", seconds);
    this.clientHasTooMany =
        refused(429, "too_many_requests", "You have too many requests running.", seconds);
    String atOnce = '"' + name + "\";q=" + budget.perClient() + ";qu=\"concurrent-requests\"";
    this.policy =
        quota == null
            ? atOnce
            : atOnce + ", " + aMinute() + ";q=" + quota.perMinute() + ";w=" + Quota.WINDOW;
  }

  /** Why a request is refused; null when it is admitted, and to be {@link #release released}. */
  @Nullable Refusal admit(String client) {
    Admission admission = budget.admit(client);
    if (admission == Admission.FULL) {
      return full;
    }
    if (admission == Admission.CLIENT_HAS_TOO_MANY) {
      return clientHasTooMany;
    }
    long wait = quota == null ? 0 : quota.take(client);
    if (wait > 0) {
      budget.release(client);
      String detail = "You have asked too often in the last minute.";
      return refused(429, "too_many_requests", detail, Long.toString(wait));
    }
    return null;
  }

  /** What a client is told that would have to wait too long. */
  Refusal full() {
    return full;
  }

  /** Whether no other client has anything in progress. */
  boolean isAlone(String client) {
    return budget.isAlone(client);
  }

  void release(String client) {
    budget.release(client);
  }

  /** Says what the client may do, and what of it is left. */
  void tell(String client, MultiMap headers) {
    headers.set("RateLimit-Policy", policy);
    String left = '"' + name + "\";r=" + budget.left(client);
    if (quota != null) {
      Quota.Left requests = quota.left(client);
      left += ", " + aMinute() + ";r=" + requests.requests() + ";t=" + requests.fullIn();
    }
    headers.set("RateLimit", left);
  }

  private String aMinute() {
    return '"' + name + "-per-minute\"";
  }

  private Refusal refused(int status, String code, String detail, String seconds) {
    String advice =
        " Try again " + (seconds.equals("1") ? "in a moment." : "in " + seconds + " s.");
    ProblemAnswer answer = ProblemAnswer.of(status, code, detail + advice);
    return new Refusal(answer.with("Retry-After", seconds), renderer);
  }
}
