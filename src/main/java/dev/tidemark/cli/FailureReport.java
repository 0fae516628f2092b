package dev.tidemark.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A failure as one sentence; whoever wants the stack asks for it with {@code TIDEMARK_TRACE=1}. */
final class FailureReport implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    String message = failure.getMessage();
    command.getErr().println("tidemark: " + (message == null ? failure.toString() : message));
    if (System.getenv("TIDEMARK_TRACE") != null) {
      failure.printStackTrace(command.getErr());
    }
    return TidemarkCommand.SOME_FAILED;
  }
}
