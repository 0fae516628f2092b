package dev.tidemark.lucene;

import dev.tidemark.article.Story;
import dev.tidemark.article.StoryId;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Which stories articles tell, and how many tell each: counted once for each view of the index and
 * forgotten with it. Thread-safe.
 */
final class StorySizes {
  private final Map<IndexReader.CacheKey, Map<Long, Integer>> known = new ConcurrentHashMap<>();

  /** The story of the article of that id, whose document in the view is given. */
  Story of(IndexReader reader, int document, String articleId) throws IOException {
    OptionalLong key = key(reader, document);
    return key.isEmpty()
        ? Story.alone(articleId)
        : new Story(
            StoryId.text(key.getAsLong()),
            Math.max(1, sizes(reader).getOrDefault(key.getAsLong(), 1)));
  }

  /** The key of the story that an article, or a metric's article, tells together with others. */
  static OptionalLong key(IndexReader reader, int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    NumericDocValues stories = DocValues.getNumeric(leaf.reader(), Schema.STORY);
    return stories.advanceExact(document - leaf.docBase)
        ? OptionalLong.of(stories.longValue())
        : OptionalLong.empty();
  }

  /** How many articles tell each story that more than one article was said to tell. */
  Map<Long, Integer> sizes(IndexReader reader) throws IOException {
    IndexReader.CacheHelper view = reader.getReaderCacheHelper();
    Map<Long, Integer> sizes = known.get(view.getKey());
    if (sizes == null) {
      sizes = count(reader);
      if (known.putIfAbsent(view.getKey(), sizes) == null) {
        view.addClosedListener(known::remove);
      }
    }
    return sizes;
  }

  private static Map<Long, Integer> count(IndexReader reader) throws IOException {
    Map<Long, Integer> sizes = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues stories = DocValues.getNumeric(leaf.reader(), Schema.STORY);
      @Nullable BitSet articles = MetricQueries.ARTICLES.getBitSet(leaf);
      @Nullable Bits live = leaf.reader().getLiveDocs();
      for (int document = stories.nextDoc();
          document != NumericDocValues.NO_MORE_DOCS;
          document = stories.nextDoc()) {
        if (articles != null && articles.get(document) && (live == null || live.get(document))) {
          sizes.merge(stories.longValue(), 1, Integer::sum);
        }
      }
    }
    return Collections.unmodifiableMap(sizes);
  }
}
