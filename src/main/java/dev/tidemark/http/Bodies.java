package dev.tidemark.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of requests, never more than the limit, and only so many large ones at once. */
@Singleton
public class Bodies {
  private static final int SMALL = 1 << 20;
  private static final int WAIT_SECONDS = 2;

  private final MemorySize limit;
  private final Semaphore large;
  private final int retryAfter;

  public Bodies(LimitsConfig limits) {
    this.limit = limits.body();
    this.large = new Semaphore(limits.largeBodies());
    this.retryAfter = limits.retryAfter();
  }

  /**
   * Reads a whole body and hands it on; blocks while it arrives.
   *
   * @param body null for a request without one
   * @throws ProblemException 400 {@code empty_body}, 413 over the limit, 503 when too many large
   *     bodies are held
   */
  public <T> T withContent(@Nullable InputStream body, Function<byte[], T> use) throws IOException {
    long most = Math.min(SMALL, limit.asLongValue() + 1);
    byte[] start = body == null ? new byte[0] : body.readNBytes((int) most);
    if (start.length == 0) {
      throw emptyBody();
    }
    if (start.length > limit.asLongValue()) {
      throw tooLargeAnArticle();
    }
    if (body == null || start.length < SMALL) {
      return use.apply(start);
    }
    acquireLarge();
    try {
      return use.apply(rest(start, body));
    } finally {
      large.release();
    }
  }

  /** The problem of a request that brings nothing. */
  public static ProblemException emptyBody() {
    return new ProblemException(
        Problem.of(400, "empty_body", "The request has no body: send an article."));
  }

  static ProblemAnswer tooLarge(String what, MemorySize limit) {
    String detail = what + " has at most " + limit.asLongValue() + " bytes.";
    return ProblemAnswer.of(413, "body_too_large", detail).with("Connection", "close");
  }

  private byte[] rest(byte[] start, InputStream body) throws IOException {
    int room = Math.toIntExact(limit.asLongValue()) - start.length;
    byte[] rest = body.readNBytes(Math.max(0, room) + 1);
    if (rest.length > room) {
      throw tooLargeAnArticle();
    }
    byte[] whole = Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, whole, start.length, rest.length);
    return whole;
  }

  private ProblemException tooLargeAnArticle() {
    ProblemAnswer answer = tooLarge("An article", limit);
    return new ProblemException(answer.problem(), answer.headers());
  }

  private void acquireLarge() {
    try {
      if (large.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw new ProblemException(
        Problem.of(503, "overloaded", "Other large articles are being read."),
        Map.of("Retry-After", Integer.toString(retryAfter)));
  }
}
