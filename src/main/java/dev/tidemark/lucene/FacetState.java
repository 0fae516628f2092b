package dev.tidemark.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;

/**
 * The ordinals of each facet, worked out once for each view of the index and forgotten with it.
 * Thread-safe.
 */
final class FacetState {
  private final FacetsConfig config = Schema.facets();
  private final Map<IndexReader.CacheKey, Map<String, Optional<SortedSetDocValuesReaderState>>>
      states = new ConcurrentHashMap<>();

  FacetsConfig config() {
    return config;
  }

  /** Empty when no article has a value of the dimension. */
  Optional<SortedSetDocValuesReaderState> of(IndexReader reader, String dimension)
      throws IOException {
    Map<String, Optional<SortedSetDocValuesReaderState>> ofReader = ofReader(reader);
    Optional<SortedSetDocValuesReaderState> known = ofReader.get(dimension);
    if (known == null) {
      known = load(reader, dimension);
      ofReader.put(dimension, known);
    }
    return known;
  }

  private Map<String, Optional<SortedSetDocValuesReaderState>> ofReader(IndexReader reader)
      throws IOException {
    IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
    Map<String, Optional<SortedSetDocValuesReaderState>> known = states.get(helper.getKey());
    if (known == null) {
      known = new ConcurrentHashMap<>();
      Map<String, Optional<SortedSetDocValuesReaderState>> first =
          states.putIfAbsent(helper.getKey(), known);
      if (first != null) {
        return first;
      }
      helper.addClosedListener(states::remove);
    }
    return known;
  }

  private Optional<SortedSetDocValuesReaderState> load(IndexReader reader, String dimension)
      throws IOException {
    String field = Schema.count(dimension);
    if (MultiDocValues.getSortedSetValues(reader, field) == null) {
      return Optional.empty();
    }
    return Optional.of(new DefaultSortedSetDocValuesReaderState(reader, field, config));
  }
}
