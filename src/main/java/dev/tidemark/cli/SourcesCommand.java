package dev.tidemark.cli;

import dev.tidemark.indexing.sources.SourceView;
import dev.tidemark.indexing.sources.UnknownSourceException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tidemark sources [run [NAME…]]}. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "The addresses that articles are fetched from, and how each stands.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SourcesCommand implements Callable<Integer> {
  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Workplace workplace = tidemark.open()) {
      SourceText.print(workplace.sources(), out);
      out.flush();
      return TidemarkCommand.DONE;
    }
  }

  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      description = "Ask all of them, or some, now; those too that are not due.")
  int run(
      @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which; none for all.")
          List<String> names) {
    PrintWriter out = spec.commandLine().getOut();
    List<SourceView> failed = new ArrayList<>();
    try (Workplace workplace = tidemark.open()) {
      workplace.runSources(
          names == null ? List.of() : names,
          view -> {
            out.println(SourceText.ran(view));
            out.flush();
            if (view.isFailing()) {
              failed.add(view);
            }
          });
      ProgressLine progress =
          new ProgressLine(spec.commandLine().getErr(), Terminal.isInteractive());
      workplace.makeSearchable(progress);
      progress.end();
      return failed.isEmpty() ? TidemarkCommand.DONE : TidemarkCommand.SOME_FAILED;
    } catch (UnknownSourceException unknown) {
      throw new ParameterException(
          spec.subcommands().get("run"), String.valueOf(unknown.getMessage()), unknown);
    }
  }
}
