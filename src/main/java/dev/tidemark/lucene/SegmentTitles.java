package dev.tidemark.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The best titles of a segment by what they start with. Entries are places among all titles. */
final class SegmentTitles {
  private final int[] best;
  private final PrefixTops start;
  private final PrefixTops inside;

  private SegmentTitles(int[] best, PrefixTops start, PrefixTops inside) {
    this.best = best;
    this.start = start;
    this.inside = inside;
  }

  static SegmentTitles of(LeafReader reader) throws IOException {
    Places places = Places.of(reader);
    return new SegmentTitles(
        places.best,
        tops(reader.terms(Schema.TITLE_START), places),
        tops(reader.terms(Schema.TITLE_INSIDE), places));
  }

  /** The document at a place; the best is at 0. */
  int document(long place) {
    return best[(int) place];
  }

  PrefixTops in(String field) {
    return field.equals(Schema.TITLE_START) ? start : inside;
  }

  private static PrefixTops tops(@Nullable Terms terms, Places places) throws IOException {
    PrefixTops.Builder tops = new PrefixTops.Builder();
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    @Nullable PostingsEnum documents = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      tops.start(term);
      documents = each.postings(documents, PostingsEnum.NONE);
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        tops.add(places.of(doc));
      }
    }
    return tops.build();
  }

  /** Where each document stands among all, the best being the first. */
  private static final class Places {
    final int[] best;
    private final int[] docs;
    private final int[] places;

    private Places(List<Facts> inOrderOfDocs) {
      docs = inOrderOfDocs.stream().mapToInt(Facts::doc).toArray();
      best = inOrderOfDocs.stream().sorted(Facts.BEST_FIRST).mapToInt(Facts::doc).toArray();
      places = new int[docs.length];
      for (int place = 0; place < best.length; place++) {
        places[Arrays.binarySearch(docs, best[place])] = place;
      }
    }

    int of(int doc) {
      return places[Arrays.binarySearch(docs, doc)];
    }

    static Places of(LeafReader reader) throws IOException {
      BinaryDocValues titled = DocValues.getBinary(reader, Schema.TITLE_SHOWN);
      NumericDocValues quality = DocValues.getNumeric(reader, RowFields.ARTICLE.quality());
      NumericDocValues published = DocValues.getNumeric(reader, RowFields.ARTICLE.published());
      SortedDocValues ids = DocValues.getSorted(reader, RowFields.ARTICLE.id());
      List<Facts> all = new ArrayList<>();
      for (int doc = titled.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = titled.nextDoc()) {
        int id = ids.advanceExact(doc) ? ids.ordValue() : -1;
        all.add(
            new Facts(
                doc,
                SuggestedTitles.value(quality, doc),
                SuggestedTitles.value(published, doc),
                id));
      }
      return new Places(all);
    }
  }

  private record Facts(int doc, long quality, long published, int id) {
    static final Comparator<Facts> BEST_FIRST =
        Comparator.comparingLong(Facts::quality)
            .thenComparingLong(Facts::published)
            .reversed()
            .thenComparingInt(Facts::id);
  }
}
