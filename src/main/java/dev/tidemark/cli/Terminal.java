package dev.tidemark.cli;

/** What the output goes to; the script that starts the program looks, and says so. */
final class Terminal {
  private Terminal() {}

  /** Whether someone looks at the output as it comes. */
  static boolean isInteractive() {
    return Boolean.getBoolean("tidemark.terminal");
  }

  /** Whether colours are welcome: a terminal, and no wish to the contrary (no-color.org). */
  static boolean hasColours() {
    return isInteractive() && System.getenv("NO_COLOR") == null;
  }
}
