package dev.tidemark.lucene;

import dev.tidemark.search.Cursor;
import dev.tidemark.search.SearchRequest;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The orders that hits come in, and the places in them. What lacks a value comes last; ties fall to
 * the id.
 */
final class SortOrder {
  private static final SortField BY_ID = new SortField(Schema.ID, SortField.Type.STRING);

  private SortOrder() {}

  static Sort of(SearchRequest.Sort sort) {
    return switch (sort) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_ID);
      case NEWEST -> new Sort(number(Schema.PUBLISHED, true, Long.MIN_VALUE), BY_ID);
      case OLDEST -> new Sort(number(Schema.PUBLISHED, false, Long.MAX_VALUE), BY_ID);
      case QUALITY -> new Sort(number(Schema.QUALITY, true, Long.MIN_VALUE), BY_ID);
      case VALUE, VALUE_ASC, YEAR, YEAR_ASC ->
          throw new IllegalArgumentException(sort + " is an order of metrics");
    };
  }

  /** The place to go on from. */
  static FieldDoc after(Cursor cursor) {
    Object key = cursor.key();
    if (cursor.sort() == SearchRequest.Sort.RELEVANCE) {
      key = Float.intBitsToFloat(cursor.key() == null ? 0 : cursor.key().intValue());
    } else if (key == null) {
      key = cursor.sort() == SearchRequest.Sort.OLDEST ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(cursor.id())});
  }

  /** The place after a hit. */
  static Cursor cursor(SearchRequest.Sort sort, FieldDoc last, String id, long position) {
    Object value = last.fields[0];
    return new Cursor(sort, key(value), id, position);
  }

  private static @Nullable Long key(@Nullable Object value) {
    return switch (value) {
      case Float score -> (long) Float.floatToIntBits(score);
      case Long number -> number == Long.MIN_VALUE || number == Long.MAX_VALUE ? null : number;
      case null, default -> null;
    };
  }

  private static SortField number(String field, boolean reverse, long missing) {
    return new SortField(field, SortField.Type.LONG, reverse, missing);
  }
}
