package dev.tidemark.reading;

import org.jspecify.annotations.Nullable;

/** One input format. Formats are asked in order; the first that knows a document reads it. */
interface FormatReader {

  /**
   * Reads a document of this format, which it recognises by the content first of all.
   *
   * @return null when the document is of another format
   * @throws UnreadableException when it is of this format, or none, and can't be read as a whole
   */
  @Nullable Reading read(Content content) throws UnreadableException;
}
