package dev.tidemark.reading;

/** The document was not looked at: nothing became free in time to read it with. */
public final class ReaderBusyException extends RuntimeException {
  ReaderBusyException() {
    super("Too many documents are being read.");
  }
}
