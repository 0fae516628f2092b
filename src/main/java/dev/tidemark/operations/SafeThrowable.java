package dev.tidemark.operations;

import org.jspecify.annotations.Nullable;

/** A failure as it may stand in a log: the same name, place and causes, its words made safe. */
final class SafeThrowable extends RuntimeException {
  private static final int CAUSES = 16;

  private final String words;

  private SafeThrowable(Throwable shown, int left) {
    super(LogText.safe(String.valueOf(shown.getMessage())), cause(shown, left), true, true);
    words = LogText.safe(shown.toString());
    setStackTrace(shown.getStackTrace());
    for (Throwable suppressed : left > 0 ? shown.getSuppressed() : new Throwable[0]) {
      addSuppressed(new SafeThrowable(suppressed, left - 1));
    }
  }

  static SafeThrowable of(Throwable shown) {
    return new SafeThrowable(shown, CAUSES);
  }

  /** Whether nothing of what it and its causes say would have to be changed. */
  static boolean isSafe(Throwable shown) {
    return isSafe(shown, CAUSES);
  }

  private static boolean isSafe(Throwable shown, int left) {
    String said = shown.toString();
    if (!LogText.safe(said).equals(said)) {
      return false;
    }
    boolean safe = true;
    if (left > 0) {
      Throwable cause = shown.getCause();
      safe = cause == null || isSafe(cause, left - 1);
      for (Throwable suppressed : shown.getSuppressed()) {
        safe &= isSafe(suppressed, left - 1);
      }
    }
    return safe;
  }

  private static @Nullable Throwable cause(Throwable shown, int left) {
    Throwable cause = shown.getCause();
    return cause == null || left == 0 ? null : new SafeThrowable(cause, left - 1);
  }

  /** With the name of what is shown, not its own. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return words;
  }
}
