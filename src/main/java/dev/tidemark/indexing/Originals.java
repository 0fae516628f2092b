package dev.tidemark.indexing;

import dev.tidemark.reading.Document;
import dev.tidemark.reading.Reading;
import dev.tidemark.record.Original;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** What is kept of documents that were read, and how it is read again. */
final class Originals {
  private Originals() {}

  /** A whole document. */
  static Original of(Document document) {
    Charset charset = document.charset();
    return new Original(
        document.bytes(),
        document.path(),
        document.mediaType(),
        charset == null ? null : charset.name(),
        0);
  }

  /**
   * A line of NDJSON.
   *
   * @param number from 1
   * @param shown the file's path as articles name it; null when a program sent it
   */
  static Original ofLine(byte[] line, int number, @Nullable String shown) {
    return new Original(line, shown, null, null, number);
  }

  /** Reads it as if it came in now. */
  static Reading read(Original original, DocumentReader reader) {
    if (original.line() > 0) {
      return reader.readLine(original.bytes(), original.line(), original.shown());
    }
    String charset = original.charset();
    return reader.read(
        new Document(
            original.bytes(),
            original.shown(),
            original.mediaType(),
            charset == null ? null : Charset.forName(charset)));
  }
}
