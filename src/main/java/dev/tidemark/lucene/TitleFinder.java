package dev.tidemark.lucene;

import dev.tidemark.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
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

/**
 * Finds titles by what a term of theirs starts with. Of starts that many have, only the best are
 * looked at; unless so many of these are gone or the same that worse ones may be wanted.
 */
final class TitleFinder {
  private final IndexSearcher searcher;
  private final SuggestIndex index;

  TitleFinder(IndexSearcher searcher, SuggestIndex index) {
    this.searcher = searcher;
    this.index = index;
  }

  /** A start of which only the best were looked at. */
  private record Cut(LeafReader segment, TermRange range, SuggestedTitles.Title last) {}

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
    List<Cut> cuts = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      LeafReader segment = leaf.reader();
      Terms terms = segment.terms(field);
      if (terms != null) {
        cuts.addAll(offer(segment, field, terms, pattern, titles));
      }
    }
    for (Cut cut : cuts) {
      if (!titles.beats(cut.last)) {
        IntStream.Builder all = IntStream.builder();
        read(cut.range, all);
        titles.offer(cut.segment, all.build().toArray());
      }
    }
    return titles.best();
  }

  private List<Cut> offer(
      LeafReader segment, String field, Terms terms, TypedPattern pattern, SuggestedTitles titles)
      throws IOException {
    SegmentTitles known = index.of(segment).titles();
    TermsEnum each = terms.iterator();
    List<Cut> cuts = new ArrayList<>();
    IntStream.Builder documents = IntStream.builder();
    for (BytesRef start : pattern.starts(each)) {
      TermRange range = new TermRange(each, start);
      long[] best = known.in(field).of(start);
      if (best == null) {
        read(range, documents);
        continue;
      }
      for (long place : best) {
        documents.add(known.document(place));
      }
      int last = known.document(best[best.length - 1]);
      cuts.add(new Cut(segment, range, SuggestedTitles.title(segment, last)));
    }
    titles.offer(segment, documents.build().toArray());
    return cuts;
  }

  private static void read(TermRange range, IntStream.Builder documents) throws IOException {
    PostingsEnum[] reused = new PostingsEnum[1];
    range.forEach(
        term -> {
          PostingsEnum having = range.terms().postings(reused[0], PostingsEnum.NONE);
          reused[0] = having;
          for (int doc = having.nextDoc();
              doc != DocIdSetIterator.NO_MORE_DOCS;
              doc = having.nextDoc()) {
            documents.add(doc);
          }
        });
  }
}
