package dev.tidemark.cli;

import dev.tidemark.indexing.sources.SourceView;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How sources stand, in words. */
final class SourceText {
  private static final String ROW = "%-20s %-8s %-20s %-20s %7s %7s %8s%n";

  private SourceText() {}

  static void print(List<SourceView> views, PrintWriter out) {
    if (views.isEmpty()) {
      out.println("No source is listed. tidemark.sources.NAME.address lists one.");
      return;
    }
    out.printf(
        Locale.ROOT, ROW, "NAME", "STATE", "LAST RUN", "NEXT RUN", "NEW", "CHANGED", "ARTICLES");
    for (SourceView view : views) {
      out.printf(
          Locale.ROOT,
          ROW,
          Printable.of(view.name()),
          view.status(),
          time(view.lastRun(), "never"),
          time(view.nextRun(), view.lastRun() == null ? "when a server runs" : "not any more"),
          view.added(),
          view.changed(),
          view.articles());
      notes(view, out);
    }
  }

  /** What a run brought, in a line. */
  static String ran(SourceView view) {
    String name = Printable.of(view.name()) + ": ";
    if (view.detail() != null) {
      return name + view.status() + ": " + Printable.of(view.detail());
    }
    return name
        + SummaryText.count(view.added(), "new article")
        + ", "
        + view.changed()
        + " changed in its last document"
        + (view.unreadable() > 0 ? ", " + view.unreadable() + " in quarantine" : "")
        + ".";
  }

  private static void notes(SourceView view, PrintWriter out) {
    if (view.detail() != null) {
      String times = view.failures() > 1 ? " (" + view.failures() + " times in a row)" : "";
      out.println("    " + Printable.of(view.detail()) + times);
    }
    if (view.movedTo() != null) {
      out.println("    It moved for good to " + Printable.of(view.movedTo()));
    }
    if (view.unreadable() > 0) {
      out.println("    " + SummaryText.count(view.unreadable(), "input") + " in quarantine");
    }
  }

  private static String time(@Nullable Instant time, String otherwise) {
    return time == null ? otherwise : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
