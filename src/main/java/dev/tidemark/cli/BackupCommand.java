package dev.tidemark.cli;

import dev.tidemark.operations.backup.Backup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tidemark backup DIR}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Back up the record, the keys and the topics, also while a server runs.",
      "A further backup into the same folder adds only what has changed. The search index is not"
          + " in it: it is built anew from the record."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class BackupCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1024 * 1024;

  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder for backups; made when it is missing.")
  private Path folder;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Remove older backups than the newest N, once this one is whole.")
  private int keep = Integer.MAX_VALUE;

  @Override
  public Integer call() {
    if (keep < 1) {
      throw new ParameterException(spec.commandLine(), "--keep needs a number from 1.");
    }
    PrintWriter out = spec.commandLine().getOut();
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isInteractive());
    try {
      Backup.Made made = tidemark.upkeep().backup(folder, keep, progress::at);
      progress.end();
      print(made, out);
      out.flush();
      return TidemarkCommand.DONE;
    } finally {
      progress.end();
    }
  }

  private void print(Backup.Made made, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "Backup %s: %s up to change %,d, %.1f MB, checked; %,d new pieces, %.1f MB.%n",
        made.name(),
        SummaryText.count(made.articles(), "article"),
        made.lastSequence(),
        made.bytes() / MEGABYTE,
        made.newChunks(),
        made.newBytes() / MEGABYTE);
    if (made.removed() > 0) {
      out.println(SummaryText.count(made.removed(), "older backup") + " removed.");
    }
    out.println("In " + folder + ": " + String.join(", ", made.all()));
  }
}
