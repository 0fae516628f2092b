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
  private SortOrder() {}

  static Sort of(SearchRequest.Sort sort, RowFields rows) {
    SortField byId = new SortField(rows.id(), SortField.Type.STRING);
    return switch (sort) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, byId);
      case NEWEST -> new Sort(number(rows.published(), true, Long.MIN_VALUE), byId);
      case OLDEST -> new Sort(number(rows.published(), false, Long.MAX_VALUE), byId);
      case QUALITY -> new Sort(number(rows.quality(), true, Long.MIN_VALUE), byId);
      case ADDED -> new Sort(number(rows.added(), true, Long.MIN_VALUE), byId);
      case VALUE -> new Sort(new SortField(Schema.CLAIM_MIDDLE, SortField.Type.DOUBLE, true), byId);
      case VALUE_ASC -> new Sort(new SortField(Schema.CLAIM_MIDDLE, SortField.Type.DOUBLE), byId);
      case YEAR -> new Sort(number(Schema.CLAIM_YEAR, true, Long.MIN_VALUE), byId);
      case YEAR_ASC -> new Sort(number(Schema.CLAIM_YEAR, false, Long.MAX_VALUE), byId);
    };
  }

  /** The place to go on from. */
  static FieldDoc after(Cursor cursor) {
    long bits = cursor.key() == null ? 0 : cursor.key();
    Object key =
        switch (cursor.sort()) {
          case RELEVANCE -> Float.intBitsToFloat((int) bits);
          case VALUE, VALUE_ASC -> Double.longBitsToDouble(bits);
          case NEWEST, QUALITY, ADDED, YEAR -> cursor.key() == null ? Long.MIN_VALUE : bits;
          case OLDEST, YEAR_ASC -> cursor.key() == null ? Long.MAX_VALUE : bits;
        };
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
      case Double number -> Double.doubleToRawLongBits(number);
      case Long number -> number == Long.MIN_VALUE || number == Long.MAX_VALUE ? null : number;
      case null, default -> null;
    };
  }

  private static SortField number(String field, boolean reverse, long missing) {
    return new SortField(field, SortField.Type.LONG, reverse, missing);
  }
}
