package dev.tidemark.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitDocIdSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a set that stand for each other.
 *
 * @param stories the rows of each story that has several in the set, the leading one first
 * @param folded by segment, the rows that another one leads
 * @param count how many rows are folded
 */
record Copies(
    List<int[]> stories, Map<Integer, FixedBitSet> folded, int count, IndexReader reader) {

  static Copies of(List<int[]> stories, IndexReader reader) {
    Map<Integer, FixedBitSet> folded = new HashMap<>();
    int count = 0;
    for (int[] rows : stories) {
      for (int i = 1; i < rows.length; i++) {
        Place place = Place.of(rows[i], reader);
        folded
            .computeIfAbsent(
                place.leaf().ord, ord -> new FixedBitSet(place.leaf().reader().maxDoc()))
            .set(place.document());
        count++;
      }
    }
    return new Copies(stories, folded, count, reader);
  }

  /** A row in its segment. */
  record Place(LeafReaderContext leaf, int document) {
    static Place of(int row, IndexReader reader) {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(row, reader.leaves()));
      return new Place(leaf, row - leaf.docBase);
    }
  }

  /** The folded rows of a segment; null for none. */
  @Nullable FixedBitSet of(LeafReaderContext segment) {
    return folded.get(segment.ord);
  }

  /** The rows without the folded ones. */
  FacetsCollector outOf(FacetsCollector rows) throws IOException {
    if (count == 0) {
      return rows;
    }
    List<FacetsCollector.MatchingDocs> left = new ArrayList<>();
    for (FacetsCollector.MatchingDocs segment : rows.getMatchingDocs()) {
      left.add(outOf(segment));
    }
    return new FacetsCollector() {
      @Override
      public List<MatchingDocs> getMatchingDocs() {
        return left;
      }
    };
  }

  private FacetsCollector.MatchingDocs outOf(FacetsCollector.MatchingDocs segment)
      throws IOException {
    FixedBitSet gone = of(segment.context());
    DocIdSetIterator rows = segment.bits().iterator();
    if (gone == null || rows == null) {
      return segment;
    }
    FixedBitSet left = new FixedBitSet(segment.context().reader().maxDoc());
    left.or(rows);
    left.andNot(gone);
    int count = left.cardinality();
    return new FacetsCollector.MatchingDocs(
        segment.context(), new BitDocIdSet(left, count), count, null);
  }

  /**
   * How many stories have a value only in rows that are folded, by value: a story has every value
   * that one of its rows has, since choosing the value finds it.
   *
   * @param field doc values of a facet
   */
  Map<String, Integer> valuesBesideTheLeading(String field) throws IOException {
    Map<Integer, List<String>> values = values(field);
    Map<String, Integer> more = new HashMap<>();
    for (int[] rows : stories) {
      Set<String> others = new HashSet<>();
      for (int i = 1; i < rows.length; i++) {
        others.addAll(values.getOrDefault(rows[i], List.of()));
      }
      values.getOrDefault(rows[0], List.of()).forEach(others::remove);
      others.forEach(value -> more.merge(value, 1, Integer::sum));
    }
    return more;
  }

  /** The values of each row, read in the order in which they lie. */
  private Map<Integer, List<String>> values(String field) throws IOException {
    int[] rows = stories.stream().flatMapToInt(IntStream::of).sorted().toArray();
    Map<Integer, List<String>> values = HashMap.newHashMap(rows.length);
    int next = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      SortedSetDocValues ordinals = DocValues.getSortedSet(leaf.reader(), field);
      Map<Long, String> labels = new HashMap<>();
      for (; next < rows.length && rows[next] < end; next++) {
        if (ordinals.advanceExact(rows[next] - leaf.docBase)) {
          List<String> of = new ArrayList<>(ordinals.docValueCount());
          for (int i = 0; i < ordinals.docValueCount(); i++) {
            of.add(label(ordinals, ordinals.nextOrd(), labels));
          }
          values.put(rows[next], of);
        }
      }
    }
    return values;
  }

  private static String label(SortedSetDocValues ordinals, long ordinal, Map<Long, String> known)
      throws IOException {
    String label = known.get(ordinal);
    if (label == null) {
      label = FacetsConfig.stringToPath(ordinals.lookupOrd(ordinal).utf8ToString())[1];
      known.put(ordinal, label);
    }
    return label;
  }
}
