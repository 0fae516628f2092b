package dev.tidemark.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured in several runs, in the order in which it was noted first. */
final class Findings {
  private final PrintStream out;
  private final Map<String, List<Pair>> rows = new LinkedHashMap<>();

  /**
   * @param out is told each figure at once
   */
  Findings(PrintStream out) {
    this.out = out;
  }

  /** Of the server and of the floor; NaN where there is nothing to tell. */
  private record Pair(double server, double floor) {}

  void note(String what, double server, double floor) {
    rows.computeIfAbsent(what, none -> new ArrayList<>()).add(new Pair(server, floor));
    out.println(what + ": " + text(server) + " " + text(floor));
  }

  void note(String what, double server) {
    note(what, server, Double.NaN);
  }

  /** The medians of all runs, as a table of Markdown; the ratio is that of the medians. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append("| | Tidemark | bare Lucene | ratio |\n|---|---:|---:|---:|\n");
    rows.forEach(
        (what, runs) -> {
          double server = median(runs.stream().map(Pair::server).sorted().toList());
          double floor = median(runs.stream().map(Pair::floor).sorted().toList());
          table.append("| ").append(what);
          table.append(" | ").append(text(server)).append(" | ").append(text(floor));
          table.append(" | ").append(text(server / floor)).append(" |\n");
        });
    return table.toString();
  }

  private static double median(List<Double> sorted) {
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static String text(double figure) {
    if (Double.isNaN(figure)) {
      return "";
    }
    String shape = figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, shape, figure);
  }
}
