package dev.tidemark.indexing;

import java.util.List;
import java.util.Optional;

/**
 * What is held, by id, straight from the record: an article is here as soon as it was acknowledged.
 * Thread-safe.
 */
public interface ArticleLibrary {

  /** The article of that id with all that is known of it. */
  Optional<ArticleView> find(String id);

  /** The id that an article has now that had this one before it was read again. */
  Optional<String> moved(String id);

  /** What could not be read, newest first. */
  QuarantinePage quarantine(int offset, int size);

  /**
   * A page of the quarantine.
   *
   * @param total how many there are in all
   */
  record QuarantinePage(List<Quarantined> items, long total) {}

  /**
   * A document, or a line of one, that could not be read; its bytes are kept.
   *
   * @param line from 1; 0 when it is the document as a whole
   */
  record Quarantined(String path, int line, String code, String detail) {}
}
