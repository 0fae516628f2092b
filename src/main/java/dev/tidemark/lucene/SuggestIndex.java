package dev.tidemark.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * What makes suggestions quick, worked out once for each segment and forgotten with it: a refresh
 * pays for what is new, a merge for what it has merged, a request for nothing. Deletions do not
 * count here. Thread-safe.
 */
final class SuggestIndex {
  private final Map<IndexReader.CacheKey, OfSegment> known = new ConcurrentHashMap<>();

  /** Of one segment. */
  record OfSegment(SegmentTitles titles, SegmentValues values) {}

  OfSegment of(LeafReader reader) throws IOException {
    IndexReader.CacheHelper helper = Objects.requireNonNull(reader.getCoreCacheHelper());
    OfSegment segment = known.get(helper.getKey());
    if (segment == null) {
      segment = new OfSegment(SegmentTitles.of(reader), SegmentValues.of(reader));
      if (known.putIfAbsent(helper.getKey(), segment) == null) {
        helper.addClosedListener(known::remove);
      }
    }
    return segment;
  }

  /** Works out what is missing, before anyone waits for it. */
  void warm(IndexReader view) throws IOException {
    for (LeafReaderContext leaf : view.leaves()) {
      of(leaf.reader());
    }
  }
}
