package dev.tidemark.operations;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/** The last thing that each line passes on its way into the log, whoever wrote it. */
@LoggingFilter(name = "safe-log")
public final class SafeLog implements Filter {
  private static final ExtFormatter MESSAGES = new PatternFormatter("%s");

  @Override
  public boolean isLoggable(LogRecord line) {
    String message = MESSAGES.formatMessage(line);
    if (message != null) {
      String safe = LogText.safe(message);
      if (!safe.equals(message)) {
        say(line, safe);
      }
    }
    Throwable thrown = line.getThrown();
    if (thrown != null && !SafeThrowable.isSafe(thrown)) {
      line.setThrown(SafeThrowable.of(thrown));
    }
    return true;
  }

  private static void say(LogRecord line, @Nullable String message) {
    if (line instanceof ExtLogRecord extended) {
      extended.setMessage(message, ExtLogRecord.FormatStyle.NO_FORMAT);
    } else {
      line.setMessage(message);
    }
    line.setParameters(null);
  }
}
