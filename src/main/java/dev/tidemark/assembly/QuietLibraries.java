package dev.tidemark.assembly;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Libraries that remark on the JVM they run in, where the command line has no other word for it.
 */
final class QuietLibraries {
  /** Kept, or the levels would be forgotten with the loggers. */
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("org.apache.lucene"), Logger.getLogger("org.jboss"));

  private QuietLibraries() {}

  static void quieten() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
  }
}
