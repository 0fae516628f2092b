package dev.tidemark.cli;

import dev.tidemark.evaluation.Evaluation;
import dev.tidemark.evaluation.Measures;
import dev.tidemark.evaluation.RankingText;
import dev.tidemark.evaluation.TestCollection;
import dev.tidemark.evaluation.TrialEngine;
import dev.tidemark.search.Ranking;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tidemark evaluate DIR…}: how good the order of hits is, for several settings. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measure the order of hits on test collections.",
    footer = {
      "",
      "A collection is a folder with corpus.jsonl, queries.tsv and qrels.txt.",
      "tidemark evaluate -r default -r plain -r k1=0.9,b=0.4 COLLECTION…"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvaluateCommand implements Callable<Integer> {
  private static final String LINE = "%-44s %-14s %7s %7s %7s %7s%n";

  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Test collections.")
  private List<Path> folders = List.of();

  @Option(
      names = {"-r", "--ranking"},
      paramLabel = "SETTINGS",
      description = "default, plain, or name=value,…; may be repeated.")
  private List<String> settings = List.of("default");

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description = "The file of queries in each DIR.")
  private String queries = "queries.tsv";

  @Option(names = "--match", paramLabel = "all|any|auto", description = "Which words must match.")
  private String match = "any";

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Ranking> rankings = rankings();
    Map<String, List<Measures>> all = new LinkedHashMap<>();
    out.printf(Locale.ROOT, LINE, "settings", "collection", "nDCG@10", "MAP", "MRR", "R@100");
    for (Path folder : folders) {
      TestCollection collection = TestCollection.read(folder, queries);
      try (TrialEngine engine = tidemark.openTrial()) {
        Evaluation evaluation = new Evaluation(collection, engine);
        rankings.forEach(
            (name, ranking) -> {
              Measures measured = evaluation.measure(ranking, match);
              print(out, name, collection.name(), measured);
              all.computeIfAbsent(name, first -> new ArrayList<>()).add(measured);
            });
      }
    }
    if (folders.size() > 1) {
      all.forEach((name, measured) -> print(out, name, "mean", Measures.mean(measured)));
    }
    out.flush();
    return TidemarkCommand.DONE;
  }

  private Map<String, Ranking> rankings() {
    Map<String, Ranking> rankings = new LinkedHashMap<>();
    try {
      settings.forEach(text -> rankings.put(text, RankingText.read(text)));
    } catch (IllegalArgumentException wrong) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
    return rankings;
  }

  private static void print(PrintWriter out, String name, String collection, Measures measured) {
    out.printf(
        Locale.ROOT,
        LINE,
        name,
        collection,
        four(measured.ndcg10()),
        four(measured.map()),
        four(measured.mrr()),
        four(measured.recall100()));
    out.flush();
  }

  private static String four(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
