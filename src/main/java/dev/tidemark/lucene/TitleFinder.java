package dev.tidemark.lucene;

import dev.tidemark.search.Suggestion;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Finds titles by what a term of theirs starts with. Of starts that many have, only the best are
 * looked at; where so many of these are gone, or have the same text, that worse ones may be wanted,
 * the best of each way to go on, and so forth.
 */
final class TitleFinder {
  private final IndexSearcher searcher;
  private final SuggestIndex index;

  TitleFinder(IndexSearcher searcher, SuggestIndex index) {
    this.searcher = searcher;
    this.index = index;
  }

  /**
   * The best titles, best first.
   *
   * @param field of terms
   * @param size titles wanted
   * @param taken folded titles that are suggested already
   */
  List<Suggestion> find(String field, TypedPattern pattern, int size, Set<String> taken)
      throws IOException {
    SuggestedTitles titles = new SuggestedTitles(size, taken);
    List<OfSegment> segments = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        SegmentTitles known = index.of(leaf.reader()).titles();
        OfSegment segment = new OfSegment(leaf.reader(), known, known.in(field), terms.iterator());
        segment.offer(pattern, titles);
        segments.add(segment);
      }
    }
    for (OfSegment segment : segments) {
      segment.offerMore(titles);
    }
    return titles.best();
  }

  /** The search in one segment. */
  private static final class OfSegment {
    private final LeafReader segment;
    private final SegmentTitles known;
    private final PrefixTops tops;
    private final TermsEnum terms;
    private IntStream.Builder documents = IntStream.builder();
    private @Nullable PostingsEnum postings;

    /** Places of which only the best were looked at. */
    private final Deque<Integer> cut = new ArrayDeque<>();

    OfSegment(LeafReader segment, SegmentTitles known, PrefixTops tops, TermsEnum terms) {
      this.segment = segment;
      this.known = known;
      this.tops = tops;
      this.terms = terms;
    }

    void offer(TypedPattern pattern, SuggestedTitles titles) throws IOException {
      documents = IntStream.builder();
      for (BytesRef start : pattern.starts(terms)) {
        int place = tops.find(start);
        if (place < 0) {
          new TermRange(terms, start).forEach(term -> readDocuments());
        } else {
          addBest(place);
        }
      }
      titles.offer(segment, documents.build().toArray());
    }

    /** Goes on where something better than the worst title may be left. */
    void offerMore(SuggestedTitles titles) throws IOException {
      for (Integer place = cut.poll(); place != null; place = cut.poll()) {
        long[] best = tops.best(place);
        if (!titles.beats(segment, known.document(best[best.length - 1]))) {
          documents = IntStream.builder();
          addBelow(place);
          titles.offer(segment, documents.build().toArray());
        }
      }
    }

    private void addBest(int place) {
      for (long title : tops.best(place)) {
        documents.add(known.document(title));
      }
      cut.add(place);
    }

    private void addBelow(int place) throws IOException {
      BytesRef prefix = tops.prefix(place);
      int below = place + 1;
      BytesRef term = at(prefix);
      while (term != null && StringHelper.startsWith(term, prefix)) {
        if (tops.isOf(below, term)) {
          addBest(below);
          BytesRef next = end(tops.prefix(below));
          below = tops.after(next);
          term = at(next);
        } else {
          readDocuments();
          term = terms.next();
        }
      }
    }

    private @Nullable BytesRef at(BytesRef text) throws IOException {
      return terms.seekCeil(text) == TermsEnum.SeekStatus.END ? null : terms.term();
    }

    /** After all texts with a prefix; terms are UTF-8, which has no such byte. */
    private static BytesRef end(BytesRef prefix) {
      BytesRefBuilder end = new BytesRefBuilder();
      end.copyBytes(prefix);
      end.append((byte) 0xFF);
      return end.get();
    }

    private void readDocuments() throws IOException {
      postings = terms.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        documents.add(doc);
      }
    }
  }
}
