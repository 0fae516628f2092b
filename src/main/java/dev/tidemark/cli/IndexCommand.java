package dev.tidemark.cli;

import dev.tidemark.indexing.Summary;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tidemark index PATH…}. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Index files and folders; a running server shows them within a second.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class IndexCommand implements Callable<Integer> {
  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths;

  @Option(names = "--sync", description = "Also remove articles whose files are gone.")
  private boolean sync;

  @Override
  public Integer call() {
    refuseMissing();
    PrintWriter out = spec.commandLine().getOut();
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isInteractive());
    try (Workplace workplace = tidemark.open()) {
      Summary summary = workplace.index(paths, sync, progress);
      progress.end();
      boolean searchable = workplace.makeSearchable(progress);
      progress.end();
      SummaryText.print(summary, out);
      if (!searchable) {
        out.println("The running server shows them within a second.");
      }
      out.flush();
      return summary.hasProblems() ? TidemarkCommand.SOME_FAILED : TidemarkCommand.DONE;
    }
  }

  /** With {@code --sync} a path that is gone is the point. */
  private void refuseMissing() {
    for (Path path : paths) {
      if (!sync && Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "There is no file or folder " + path + ".");
      }
    }
  }
}
