package dev.tidemark.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code tidemark serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve pages and API (port: TIDEMARK_PORT, default 8080).")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private TidemarkCommand tidemark;

  @Override
  public Integer call() {
    return tidemark.serve();
  }
}
