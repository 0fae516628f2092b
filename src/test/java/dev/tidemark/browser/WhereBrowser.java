package dev.tidemark.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets tests run where there is a browser, and says aloud which ones did not run elsewhere. */
final class WhereBrowser implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.program().isPresent()) {
      return ConditionEvaluationResult.enabled("a browser is here");
    }
    if (context.getTestMethod().isEmpty()) {
      System.out.println(
          "SKIPPED: "
              + context.getDisplayName()
              + " needs a browser and found none: install chromium (Debian: apt-get install"
              + " chromium), or name one in TIDEMARK_BROWSER.");
    }
    return ConditionEvaluationResult.disabled("no browser");
  }
}
