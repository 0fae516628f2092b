package dev.tidemark.cli;

import dev.tidemark.indexing.ArticleLibrary.QuarantinePage;
import dev.tidemark.indexing.ArticleLibrary.Quarantined;
import dev.tidemark.indexing.Summary;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tidemark quarantine [retry]}. */
@Command(
    name = "quarantine",
    mixinStandardHelpOptions = true,
    description = "What could not be read, and why.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class QuarantineCommand implements Callable<Integer> {
  private static final int AT_A_TIME = 200;

  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Workplace workplace = tidemark.open()) {
      QuarantinePage page = workplace.library().quarantine(0, AT_A_TIME);
      long total = page.total();
      out.println(
          total == 0
              ? "Nothing is in quarantine."
              : SummaryText.count(total, "input") + " in quarantine:");
      for (int offset = 0; !page.items().isEmpty(); offset += AT_A_TIME) {
        for (Quarantined item : page.items()) {
          out.println("  " + SummaryText.place(item));
        }
        page = workplace.library().quarantine(offset + AT_A_TIME, AT_A_TIME);
      }
      out.flush();
      return TidemarkCommand.DONE;
    }
  }

  @Command(
      name = "retry",
      mixinStandardHelpOptions = true,
      description = "Read once more what could not be read.")
  int retry() {
    PrintWriter out = spec.commandLine().getOut();
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isInteractive());
    try (Workplace workplace = tidemark.open()) {
      Summary summary = workplace.retryQuarantine(progress);
      workplace.makeSearchable(progress);
      progress.end();
      SummaryText.print(summary, out);
      out.flush();
      return summary.hasProblems() ? TidemarkCommand.SOME_FAILED : TidemarkCommand.DONE;
    }
  }
}
