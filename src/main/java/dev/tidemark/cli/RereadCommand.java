package dev.tidemark.cli;

import dev.tidemark.indexing.RereadReport;
import dev.tidemark.indexing.RereadReport.Named;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tidemark reread}. */
@Command(
    name = "reread",
    mixinStandardHelpOptions = true,
    description = {
      "Read again what articles were read from, where the reader has become better.",
      "A server does so by itself after its start; what was said of an article since stays."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RereadCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isInteractive());
    try (Workplace workplace = tidemark.open()) {
      RereadReport report = workplace.reread(progress);
      progress.end();
      workplace.makeSearchable(progress);
      progress.end();
      print(report, out);
      out.flush();
      return report.lost().count() > 0 ? TidemarkCommand.SOME_FAILED : TidemarkCommand.DONE;
    }
  }

  private static void print(RereadReport report, PrintWriter out) {
    if (report.originals() == 0) {
      out.println("Nothing to read again: everything kept was read by this reader.");
      return;
    }
    out.println(SummaryText.count(report.originals(), "original") + " read again.");
    if (report.changedNothing()) {
      out.println("No article changed.");
    }
    list(report.changed(), "changed", id -> id, out);
    list(report.added(), "new", id -> id, out);
    list(report.moved(), "with another id", move -> move.from() + " is now " + move.to(), out);
    if (report.freed() > 0) {
      out.println(SummaryText.count(report.freed(), "article") + " out of quarantine.");
    }
    list(report.lost(), "kept as before, not readable now", place -> place, out);
  }

  private static <T> void list(
      Named<T> named, String words, Function<T, String> text, PrintWriter out) {
    if (named.count() == 0) {
      return;
    }
    out.println(SummaryText.count(named.count(), "article") + " " + words + ":");
    named.first().stream().limit(SHOWN).forEach(one -> out.println("  " + text.apply(one)));
    if (named.count() > SHOWN) {
      out.println("  and " + (named.count() - SHOWN) + " more");
    }
  }
}
