package dev.tidemark.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The most frequent values of a segment by what they start with. */
record SegmentValues(OfField start, OfField inside) {

  static SegmentValues of(LeafReader reader) throws IOException {
    return new SegmentValues(
        OfField.of(reader.terms(Schema.VALUE_START)),
        OfField.of(reader.terms(Schema.VALUE_INSIDE)));
  }

  OfField in(String field) {
    return field.equals(Schema.VALUE_START) ? start : inside;
  }

  /**
   * Entries hold how rare a value is, then the number of its term.
   *
   * @param terms those of entries that are kept, by number
   */
  record OfField(PrefixTops tops, Map<Integer, BytesRef> terms) {

    private static OfField of(@Nullable Terms terms) throws IOException {
      PrefixTops tops = tops(terms);
      return new OfField(tops, kept(terms, tops));
    }

    /** The term of an entry. */
    BytesRef term(long entry) {
      return Objects.requireNonNull(terms.get(number(entry)));
    }

    /** The documents that have it. */
    static int count(long entry) {
      return Integer.MAX_VALUE - (int) (entry >>> Integer.SIZE);
    }

    private static PrefixTops tops(@Nullable Terms terms) throws IOException {
      PrefixTops.Builder tops = new PrefixTops.Builder();
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (int number = 0; each.next() != null; number++) {
        tops.start(each.term());
        tops.add(((long) Integer.MAX_VALUE - each.docFreq()) << Integer.SIZE | number);
      }
      return tops.build();
    }

    private static Map<Integer, BytesRef> kept(@Nullable Terms terms, PrefixTops tops)
        throws IOException {
      int[] numbers =
          tops.all().stream()
              .flatMapToLong(Arrays::stream)
              .mapToInt(OfField::number)
              .sorted()
              .distinct()
              .toArray();
      Map<Integer, BytesRef> kept = HashMap.newHashMap(numbers.length);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      int read = -1;
      for (int number : numbers) {
        for (; read < number; read++) {
          each.next();
        }
        kept.put(number, BytesRef.deepCopyOf(each.term()));
      }
      return kept;
    }

    private static int number(long entry) {
      return (int) entry;
    }
  }
}
