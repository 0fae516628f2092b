package dev.tidemark.cli;

import dev.tidemark.indexing.RebuildState;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tidemark rebuild}. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Build a whole new search index from the record, beside the one in use.",
      "A running server does so itself, answers meanwhile, and takes the new one in one step."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RebuildCommand implements Callable<Integer> {
  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isInteractive());
    try (Workplace workplace = tidemark.open()) {
      RebuildState state = workplace.rebuild(progress);
      progress.end();
      out.println(
          "A new index is in use, built from "
              + SummaryText.count(state.done(), "change")
              + " of the record.");
      out.flush();
      return TidemarkCommand.DONE;
    } finally {
      progress.end();
    }
  }
}
