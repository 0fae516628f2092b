package dev.tidemark.browser;

import dev.tidemark.Nightly;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets tests run at night, where thousands of real articles lie beside the project, and says aloud
 * if not.
 */
final class WhereCorpus implements ExecutionCondition {
  static final Path CORPUS = Path.of("../shared/corpus");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Nightly.rounds(0, 1) == 0) {
      System.out.println("SKIPPED until night (-Pnightly): " + context.getDisplayName());
      return ConditionEvaluationResult.disabled("runs at night");
    }
    if (Files.isDirectory(CORPUS)) {
      return ConditionEvaluationResult.enabled("the articles are here");
    }
    if (context.getTestMethod().isEmpty()) {
      System.out.println("SKIPPED: " + context.getDisplayName() + " needs " + CORPUS);
    }
    return ConditionEvaluationResult.disabled("no corpus");
  }
}
