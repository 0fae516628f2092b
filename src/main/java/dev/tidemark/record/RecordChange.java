package dev.tidemark.record;

import dev.tidemark.article.Article;
import java.time.Instant;

/** One step of the record. */
public sealed interface RecordChange {
  long sequence();

  /** The article as it now is. */
  record Stored(long sequence, Article article, Instant accepted) implements RecordChange {}

  /** The article is gone. */
  record Removed(long sequence, String id) implements RecordChange {}

  /** The article is not what was written, and nobody can tell what it said. */
  record Damaged(long sequence, String id) implements RecordChange {}
}
