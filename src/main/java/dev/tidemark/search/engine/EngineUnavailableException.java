package dev.tidemark.search.engine;

/** The index can't be read or written at the moment; what was accepted is safe in the record. */
public final class EngineUnavailableException extends RuntimeException {
  public EngineUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
