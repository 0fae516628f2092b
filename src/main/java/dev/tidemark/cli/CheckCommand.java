package dev.tidemark.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tidemark.json.TidemarkJson;
import dev.tidemark.operations.check.CheckReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tidemark check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check the record, the search index, and that they agree; also while a server runs.",
      "Changes nothing; ends with 1 when something is wrong, and says what to do."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Option(
      names = "--backup",
      paramLabel = "DIR",
      description = "A folder of backups whose every piece is read too.")
  private @Nullable Path backups;

  @Option(
      names = "--json",
      description = "One JSON document: sound, and parts with name, told, problems, remedy.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isInteractive());
    try {
      CheckReport report = tidemark.upkeep().check(backups, progress::at);
      progress.end();
      if (json) {
        out.println(json(report));
      } else {
        report.parts().forEach(part -> print(part, out));
      }
      out.flush();
      return report.isSound() ? TidemarkCommand.DONE : TidemarkCommand.SOME_FAILED;
    } finally {
      progress.end();
    }
  }

  /** What was found, as programs read it. */
  private record Found(boolean sound, List<CheckReport.Part> parts) {}

  private static String json(CheckReport report) {
    try {
      return TidemarkJson.mapper().writeValueAsString(new Found(report.isSound(), report.parts()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("words that JSON can't hold", impossible);
    }
  }

  private static void print(CheckReport.Part part, PrintWriter out) {
    String verdict = part.problems().isEmpty() ? "sound" : "WRONG";
    out.println(verdict + "  " + part.name() + (part.told().isEmpty() ? "" : ": " + part.told()));
    part.problems().forEach(problem -> out.println("       " + Printable.of(problem)));
    if (!part.remedy().isEmpty()) {
      out.println("       " + part.remedy());
    }
  }
}
