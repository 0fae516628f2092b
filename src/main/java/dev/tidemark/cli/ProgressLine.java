package dev.tidemark.cli;

import dev.tidemark.indexing.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Progress as one line that changes on a terminal, and as a line every few seconds elsewhere. */
final class ProgressLine implements Progress {
  private static final long TERMINAL_NANOS = 100_000_000L;
  private static final long LOG_NANOS = 5_000_000_000L;

  private final PrintWriter out;
  private final boolean interactive;
  private long last = System.nanoTime();
  private int width;

  ProgressLine(PrintWriter out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  @Override
  public void at(State state) {
    if (isDue()) {
      show(text(state));
    }
  }

  /** The same for work that counts otherwise. */
  void at(String what, long done, long total) {
    if (isDue()) {
      show(String.format(Locale.ROOT, "%s: %,d of %,d", what, done, total));
    }
  }

  private boolean isDue() {
    long now = System.nanoTime();
    if (now - last < (interactive ? TERMINAL_NANOS : LOG_NANOS)) {
      return false;
    }
    last = now;
    return true;
  }

  private void show(String text) {
    if (interactive) {
      out.print('\r' + text + " ".repeat(Math.max(0, width - text.length())));
      width = text.length();
    } else {
      out.println(text);
    }
    out.flush();
  }

  /** Clears the line for what comes next. */
  void end() {
    if (interactive && width > 0) {
      out.print('\r' + " ".repeat(width) + '\r');
      out.flush();
      width = 0;
    }
  }

  private static String text(State state) {
    String what =
        switch (state.phase()) {
          case READING -> "Reading";
          case REMOVING -> "Removing";
          case INDEXING -> "Making searchable";
          case REBUILDING -> "Building the new index";
        };
    String problems =
        state.problems() == 0 ? "" : ", " + SummaryText.count(state.problems(), "problem");
    return String.format(
        Locale.ROOT,
        "%s: %,d of %,d (%,.0f a second, %,d left%s)",
        what,
        state.done(),
        state.total(),
        state.perSecond(),
        Math.max(0, state.total() - state.done()),
        problems);
  }
}
