package dev.tidemark.indexing;

import dev.tidemark.record.RecordChange;
import dev.tidemark.story.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * A change with what was found out about its article alone.
 *
 * @param article null where it is gone or damaged, or nothing but its sketch was wanted
 * @param sketch null where the article is gone or damaged, or the change was looked at before
 */
record EnrichedChange(
    RecordChange change, @Nullable EnrichedArticle article, @Nullable Sketch sketch) {
  long sequence() {
    return change.sequence();
  }
}
