package dev.tidemark.search;

import dev.tidemark.search.SearchRequest.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The place after the last hit of an answer, by what it was sorted by: it holds while the index
 * changes.
 *
 * @param sort the order that it belongs to
 * @param key the last hit's score bits, milliseconds since 1970 or quality, as {@code sort} has it;
 *     null when the last hit had no such value
 * @param id the last hit's id
 * @param position how many rows lie before the place
 */
public record Cursor(Sort sort, @Nullable Long key, String id, long position) {}
