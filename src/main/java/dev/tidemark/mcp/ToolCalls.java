package dev.tidemark.mcp;

import dev.tidemark.http.Problem;
import dev.tidemark.http.Problems;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;

/** Calls tools; whatever goes wrong is told as the API tells it, in the tool's own answer. */
@Singleton
public class ToolCalls {
  private final Problems problems;

  public ToolCalls(Problems problems) {
    this.problems = problems;
  }

  ToolResponse call(String tool, Map<String, ?> arguments, Function<ToolInput, ToolAnswer> work) {
    try {
      return work.apply(new ToolInput(arguments)).response();
    } catch (RuntimeException failure) {
      return ToolResponse.error(told(problemOf(failure, tool)));
    }
  }

  /** What the caller is told of a failure; one that is ours is logged. */
  Problem problemOf(RuntimeException failure, String what) {
    return problems.of(failure, "POST", "/mcp " + what).problem();
  }

  private static String told(Problem problem) {
    StringBuilder text = new StringBuilder(problem.code());
    for (Problem.Fault fault : problem.errors()) {
      text.append(" in ").append(fault.parameter());
    }
    return text.append(": ").append(problem.detail()).toString();
  }
}
