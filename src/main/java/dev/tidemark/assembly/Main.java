package dev.tidemark.assembly;

import dev.tidemark.cli.TidemarkCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where the program starts. Only {@code serve} starts a server; the other commands bind no port.
 */
@QuarkusMain
public final class Main {
  private Main() {}

  /**
   * Runs a command; ends the process with its exit code where that is not 0.
   *
   * @param arguments a command and its options; none serves
   */
  public static void main(String... arguments) {
    QuietLibraries.quieten();
    int code =
        new TidemarkCommand(
                CommandWorkplace::open,
                Main::serve,
                LuceneTrial::open,
                FolderUpkeep::new,
                IndexFolder.byDefault().root())
            .execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int serve(Path folder) {
    System.setProperty("tidemark.index", folder.toString());
    AtomicInteger exit = new AtomicInteger();
    Quarkus.run(null, (code, failure) -> exit.set(report(code, failure)));
    return exit.get();
  }

  private static int report(int code, @Nullable Throwable failure) {
    if (failure == null) {
      return code;
    }
    Throwable cause = failure;
    while (cause.getCause() != null && !isOurs(cause)) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    TidemarkCommand.complain(message == null ? cause.toString() : message);
    return Math.max(1, code);
  }

  /** Our own exceptions carry a sentence for the operator; those around and inside them do not. */
  private static boolean isOurs(Throwable failure) {
    return failure.getClass().getName().startsWith("dev.tidemark.");
  }
}
