package dev.tidemark.cli;

import dev.tidemark.evaluation.TrialEngine;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line as a whole. Exit codes: 0 done, 1 some inputs failed, 2 wrong usage. */
@Command(
    name = "tidemark",
    description = "Find out what has been written about a market and what numbers were claimed.",
    mixinStandardHelpOptions = true,
    version = "Tidemark 0.1.0",
    subcommands = {
      ServeCommand.class,
      IndexCommand.class,
      SearchCommand.class,
      QuarantineCommand.class,
      RereadCommand.class,
      SourcesCommand.class,
      KeyCommand.class,
      EvaluateCommand.class,
      FitQualityCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RebuildCommand.class,
      CheckCommand.class
    },
    footer = {"", "Without a command: serve."})
public final class TidemarkCommand implements Runnable {
  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int WRONG_USAGE = 2;

  private final Workplace.Opener opener;
  private final Server server;
  private final Supplier<TrialEngine> trials;
  private final Upkeep.Opener upkeep;
  private final Path defaultFolder;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where data lives (TIDEMARK_INDEX; default: index).")
  private @Nullable Path index;

  /** Starts the server and returns when it has stopped. */
  public interface Server {
    int serve(Path indexFolder);
  }

  /**
   * @param trials opens an empty engine beside all workplaces
   * @param upkeep looks after folders that need not be in order
   * @param defaultFolder where data lives when no option says otherwise
   */
  public TidemarkCommand(
      Workplace.Opener opener,
      Server server,
      Supplier<TrialEngine> trials,
      Upkeep.Opener upkeep,
      Path defaultFolder) {
    this.opener = opener;
    this.upkeep = upkeep;
    this.trials = trials;
    this.server = server;
    this.defaultFolder = defaultFolder;
  }

  /**
   * Runs a command on the process's own streams.
   *
   * @return the exit code
   */
  public int execute(String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    return execute(out, new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
  }

  int execute(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(this)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(new FailureReport())
        .execute(arguments);
  }

  /** Says on the error stream what went wrong, as every command does. */
  public static void complain(String sentence) {
    System.err.println("tidemark: " + sentence);
  }

  /** Without a command. */
  @Override
  public void run() {
    serve();
  }

  int serve() {
    return server.serve(folder());
  }

  Workplace open() {
    return opener.open(folder());
  }

  Upkeep upkeep() {
    return upkeep.of(folder());
  }

  TrialEngine openTrial() {
    return trials.get();
  }

  private Path folder() {
    return index == null ? defaultFolder : index;
  }
}
