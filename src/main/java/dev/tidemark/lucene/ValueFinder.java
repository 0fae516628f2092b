package dev.tidemark.lucene;

import dev.tidemark.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * Finds values by what a term of theirs starts with, the most frequent first, each folded text once
 * a kind. Of starts that many have, each segment names its most frequent values; a value that is in
 * none of these lists is not found, however many segments have it.
 */
final class ValueFinder {
  private static final Comparator<Value> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(Value::count)
          .reversed()
          .thenComparing(value -> value.suggestion().kind())
          .thenComparing(value -> value.suggestion().text());

  private final IndexSearcher searcher;
  private final SuggestIndex index;

  ValueFinder(IndexSearcher searcher, SuggestIndex index) {
    this.searcher = searcher;
    this.index = index;
  }

  /**
   * A value that may be suggested.
   *
   * @param isCounted that deleted documents are not in the count, and all segments are
   */
  private record Value(BytesRef term, Suggestion suggestion, long count, boolean isCounted) {}

  /** The terms that start as wanted, each with the documents that were seen to have it. */
  private static final class Seen {
    final Map<BytesRef, Long> counts = new HashMap<>();
    boolean isCut;

    void add(BytesRef term, long count) {
      counts.merge(term, count, Long::sum);
    }
  }

  /**
   * The most frequent values.
   *
   * @param field of terms
   * @param size values wanted
   * @param wanted which values, such as those that are not suggested already
   */
  List<Suggestion> find(String field, TypedPattern pattern, int size, Predicate<Suggestion> wanted)
      throws IOException {
    Seen seen = seen(field, pattern, false);
    List<Suggestion> found = best(field, seen, size, wanted);
    return found.size() < size && seen.isCut && searcher.getIndexReader().hasDeletions()
        ? best(field, seen(field, pattern, true), size, wanted)
        : found;
  }

  private Seen seen(String field, TypedPattern pattern, boolean all) throws IOException {
    Seen seen = new Seen();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        SegmentValues.OfField known = index.of(leaf.reader()).values().in(field);
        see(terms.iterator(), known, pattern, all, seen);
      }
    }
    return seen;
  }

  private static void see(
      TermsEnum each, SegmentValues.OfField known, TypedPattern pattern, boolean all, Seen seen)
      throws IOException {
    for (BytesRef start : pattern.starts(each)) {
      int place = all ? -1 : known.tops().find(start);
      if (place < 0) {
        new TermRange(each, start)
            .forEach(term -> seen.add(BytesRef.deepCopyOf(term), each.docFreq()));
        continue;
      }
      seen.isCut = true;
      for (long entry : known.tops().best(place)) {
        seen.add(known.term(entry), SegmentValues.OfField.count(entry));
      }
    }
  }

  private List<Suggestion> best(String field, Seen seen, int size, Predicate<Suggestion> wanted)
      throws IOException {
    PriorityQueue<Value> queue = new PriorityQueue<>(MOST_FREQUENT_FIRST);
    seen.counts.forEach(
        (term, count) -> queue.add(new Value(term, ValueTerms.suggestion(term), count, false)));
    List<Suggestion> best = new ArrayList<>();
    Set<Suggestion> folded = new HashSet<>();
    List<ValueCount> segments = segments(field);
    while (best.size() < size && !queue.isEmpty()) {
      Value value = queue.remove();
      Suggestion suggestion = value.suggestion;
      if (!value.isCounted) {
        long count = 0;
        for (ValueCount segment : segments) {
          count += segment.of(value.term);
        }
        if (count > 0 && wanted.test(suggestion)) {
          queue.add(new Value(value.term, suggestion, count, true));
        }
      } else if (folded.add(
          Suggestion.value(TypedText.whole(suggestion.text()), suggestion.kind()))) {
        best.add(suggestion);
      }
    }
    return best;
  }

  private List<ValueCount> segments(String field) throws IOException {
    List<ValueCount> counts = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      LeafReader segment = leaf.reader();
      Terms terms = segment.terms(field);
      if (terms != null) {
        counts.add(new ValueCount(terms.iterator(), segment.getLiveDocs()));
      }
    }
    return counts;
  }
}
