package dev.tidemark.cli;

import dev.tidemark.indexing.ArticleLibrary.Quarantined;
import dev.tidemark.indexing.Summary;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run did, in words. */
final class SummaryText {
  private static final int NAMED = 20;

  private SummaryText() {}

  static void print(Summary summary, PrintWriter out) {
    List<String> parts = new ArrayList<>();
    parts.add(count(summary.indexed(), "new article"));
    add(parts, summary.replaced(), "replaced");
    add(parts, summary.unchanged(), "unchanged");
    add(parts, summary.removed(), "removed");
    if (summary.references() > 0) {
      parts.add(count(summary.references(), "reference"));
    }
    out.println(count(summary.files(), "file") + ": " + String.join(", ", parts) + ".");
    problems(summary.quarantined().stream().map(SummaryText::place).toList(), "in quarantine", out);
    problems(
        summary.skipped().stream()
            .map(skipped -> skipped.path() + ": " + skipped.reason())
            .toList(),
        "skipped",
        out);
  }

  /** A place and a reason, as compilers print them. */
  static String place(Quarantined item) {
    String line = item.line() > 0 ? ":" + item.line() : "";
    return item.path() + line + ": " + item.code() + ": " + item.detail();
  }

  /** A number with its noun. */
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  private static void add(List<String> parts, long number, String word) {
    if (number > 0) {
      parts.add(String.format(Locale.ROOT, "%,d %s", number, word));
    }
  }

  private static void problems(List<String> problems, String word, PrintWriter out) {
    if (problems.isEmpty()) {
      return;
    }
    out.println(count(problems.size(), "input") + " " + word + ":");
    problems.stream().limit(NAMED).forEach(problem -> out.println("  " + problem));
    if (problems.size() > NAMED) {
      out.println("  and " + (problems.size() - NAMED) + " more: ./tidemark quarantine lists all");
    }
  }
}
