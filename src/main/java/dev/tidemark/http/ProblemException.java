package dev.tidemark.http;

import java.util.Map;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
  private final transient ProblemAnswer answer;

  public ProblemException(Problem problem) {
    this(problem, Map.of());
  }

  /**
   * @param headers that go with it, {@code Retry-After} or {@code Allow}
   */
  public ProblemException(Problem problem, Map<String, String> headers) {
    super(problem.detail());
    this.answer = new ProblemAnswer(problem, headers);
  }

  /** The answer that it stands for. */
  public ProblemAnswer answer() {
    return answer;
  }
}
