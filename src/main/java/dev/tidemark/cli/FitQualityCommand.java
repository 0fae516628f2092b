package dev.tidemark.cli;

import dev.tidemark.quality.QualityFit;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code tidemark fit-quality PATH…}: how good estimates of quality are, and how to better them.
 */
@Command(
    name = "fit-quality",
    mixinStandardHelpOptions = true,
    description = "Compare estimated with stated qualities, and fit the points of each part anew.",
    footer = {
      "",
      "Two of three articles are fitted to, the third is kept aside; an article's id decides.",
      "What is printed below the numbers goes into quality/weights.txt. Nothing is indexed."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class FitQualityCommand implements Callable<Integer> {
  private static final String LINE = "%-24s %8s %8s%n";

  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders with articles that state their quality.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() {
    QualityFit fit;
    try (Workplace workplace = tidemark.open()) {
      fit = QualityFit.of(workplace.qualityExamples(paths));
    } catch (IllegalArgumentException tooFew) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(tooFew.getMessage()), tooFew);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, LINE, "rank correlation", "fitted", "aside");
    out.printf(Locale.ROOT, LINE, "articles", fit.fitted(), fit.held());
    out.printf(
        Locale.ROOT, LINE, "points in force", three(fit.builtInFitted()), three(fit.builtInHeld()));
    out.printf(
        Locale.ROOT, LINE, "fitted points", three(fit.fittedFitted()), three(fit.fittedHeld()));
    out.println();
    out.print(fit.weights());
    out.flush();
    return TidemarkCommand.DONE;
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
