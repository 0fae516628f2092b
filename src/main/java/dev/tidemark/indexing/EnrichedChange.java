package dev.tidemark.indexing;

import dev.tidemark.metric.Metric;
import dev.tidemark.record.RecordChange;
import dev.tidemark.story.Sketch;
import dev.tidemark.topic.FoundTopics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change with what was found out about its article alone.
 *
 * @param sketch null where the article is gone, or the change was looked at before
 */
record EnrichedChange(
    RecordChange change, List<Metric> metrics, FoundTopics topics, @Nullable Sketch sketch) {
  long sequence() {
    return change.sequence();
  }
}
