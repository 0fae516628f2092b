package dev.tidemark.http;

import java.util.HashMap;
import java.util.Map;

/** A problem with the headers that go with it. */
public record ProblemAnswer(Problem problem, Map<String, String> headers) {
  public ProblemAnswer {
    headers = Map.copyOf(headers);
  }

  static ProblemAnswer of(int status, String code, String detail) {
    return new ProblemAnswer(Problem.of(status, code, detail), Map.of());
  }

  ProblemAnswer with(String header, String value) {
    HashMap<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new ProblemAnswer(problem, more);
  }
}
