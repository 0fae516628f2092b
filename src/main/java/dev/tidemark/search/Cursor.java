package dev.tidemark.search;

import dev.tidemark.search.SearchRequest.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The place after the last hit of an answer, by what it was sorted by. It leads back to the view of
 * the index that the answer was made from as long as the engine holds that; then it holds in the
 * index as it is.
 *
 * @param sort the order that it belongs to
 * @param key the last hit's score bits, milliseconds since 1970 or quality, as {@code sort} has it;
 *     null when the last hit had no such value
 * @param id the last hit's id
 * @param position how many rows lie before the place
 * @param view what the engine calls the view of the index; 0 for whichever is current
 */
public record Cursor(Sort sort, @Nullable Long key, String id, long position, long view) {

  /** A place in whatever view is current. */
  public Cursor(Sort sort, @Nullable Long key, String id, long position) {
    this(sort, key, id, position, 0);
  }

  /** The same place in a view. */
  public Cursor in(long name) {
    return new Cursor(sort, key, id, position, name);
  }
}
