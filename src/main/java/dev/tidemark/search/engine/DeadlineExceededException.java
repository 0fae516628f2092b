package dev.tidemark.search.engine;

/** A request used up its time before anything could be answered. */
public final class DeadlineExceededException extends RuntimeException {
  public DeadlineExceededException(String message) {
    super(message);
  }
}
