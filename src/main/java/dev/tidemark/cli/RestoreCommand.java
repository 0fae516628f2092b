package dev.tidemark.cli;

import dev.tidemark.operations.backup.Restore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tidemark restore DIR}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Put a backup into the index folder, while no server runs on it.",
      "What is there is put aside into a folder before-restore-…, never removed."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RestoreCommand implements Callable<Integer> {
  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder of backups.")
  private Path folder;

  @Option(names = "--at", paramLabel = "NAME", description = "Which backup; without it the newest.")
  private @Nullable String name;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isInteractive());
    try {
      Restore.Restored restored = tidemark.upkeep().restore(folder, name, progress::at);
      progress.end();
      print(restored, out);
      out.flush();
      try (Workplace workplace = tidemark.open()) {
        workplace.makeSearchable(progress);
      }
      progress.end();
      out.println("Everything is searchable: start the server.");
      out.flush();
      return TidemarkCommand.DONE;
    } finally {
      progress.end();
    }
  }

  private static void print(Restore.Restored restored, PrintWriter out) {
    String articles = SummaryText.count(restored.articles(), "article");
    out.println(
        restored.name() == null
            ? "Finished the restore that was broken off before: " + articles + "."
            : "Restored " + restored.name() + ": " + articles + ".");
    if (restored.aside() != null) {
      out.println("What was there before is in " + restored.aside() + ".");
    }
  }
}
