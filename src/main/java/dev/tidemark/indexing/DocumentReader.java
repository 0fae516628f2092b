package dev.tidemark.indexing;

import dev.tidemark.reading.ArticleReader;
import dev.tidemark.reading.Document;
import dev.tidemark.reading.Reading;
import dev.tidemark.reading.archive.ArchiveLimits;
import org.jspecify.annotations.Nullable;

/** What indexing wants of reading. Thread-safe. */
public interface DocumentReader {

  /** The articles of a document, and what could not be read of it. */
  Reading read(Document document);

  /**
   * The article of one line of NDJSON.
   *
   * @param number the physical line, from 1
   * @param path the file that the line stands in; null when a program sent it
   */
  Reading readLine(byte[] line, int number, @Nullable String path);

  /** How large archives of documents may be. */
  default ArchiveLimits archives() {
    return ArchiveLimits.DEFAULT;
  }

  /** Raised whenever the same bytes would give other articles: files are read again then. */
  int version();

  /** Reads as that reader does, archives within the usual limits. */
  static DocumentReader of(ArticleReader reader) {
    return of(reader, ArchiveLimits.DEFAULT);
  }

  /** Reads as that reader does. */
  static DocumentReader of(ArticleReader reader, ArchiveLimits archives) {
    return new DocumentReader() {
      @Override
      public Reading read(Document document) {
        return reader.read(document);
      }

      @Override
      public Reading readLine(byte[] line, int number, @Nullable String path) {
        return reader.readJsonLine(line, number, path);
      }

      @Override
      public ArchiveLimits archives() {
        return archives;
      }

      @Override
      public int version() {
        return ArticleReader.VERSION;
      }
    };
  }
}
