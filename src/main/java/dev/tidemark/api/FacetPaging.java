package dev.tidemark.api;

import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.InvalidParameterException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a facet's values is wanted.
 *
 * @param prefix null for all
 * @param size 1 to 200
 * @param offset from 0
 */
record FacetPaging(@Nullable String prefix, int size, int offset) {
  private static final int DEFAULT_SIZE = 50;
  private static final int MAX_SIZE = 200;
  private static final int MAX_OFFSET = 10_000_000;
  private static final int MAX_PREFIX = 200;
  private static final String VERSION = "f1.";

  /** Takes the parameters that mean something else to a search out of the map, and reads them. */
  static FacetPaging takeFrom(Map<String, List<String>> parameters) {
    String prefix = take(parameters, "prefix");
    String size = take(parameters, "size");
    String cursor = take(parameters, "cursor");
    parameters.remove("page");
    if (prefix != null && prefix.codePointCount(0, prefix.length()) > MAX_PREFIX) {
      throw new InvalidParameterException(
          "invalid_parameter", "prefix", "prefix has at most " + MAX_PREFIX + " characters.");
    }
    return new FacetPaging(
        prefix == null || prefix.isBlank() ? null : prefix.strip(),
        size == null ? DEFAULT_SIZE : Numbers.within(size, "size", 1, MAX_SIZE),
        cursor == null ? 0 : offset(cursor));
  }

  /** The cursor for what follows these values; null when nothing does. */
  @Nullable String cursorAfter(FacetCounts counts) {
    int end = offset + counts.values().size();
    if (counts.values().size() < size || end >= counts.distinct()) {
      return null;
    }
    byte[] text = (VERSION + end).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /** A search's parameters with prefix and size, where they are not the defaults. */
  String onto(String search) {
    String query = search;
    if (prefix != null) {
      String encoded = URLEncoder.encode(prefix, StandardCharsets.UTF_8);
      query = Paths.and(query, "prefix", encoded);
    }
    return Paths.and(query, "size", Integer.toString(size));
  }

  private static int offset(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (cursor.length() <= 32 && text.startsWith(VERSION)) {
        return Numbers.within(text.substring(VERSION.length()), "cursor", 0, MAX_OFFSET);
      }
    } catch (IllegalArgumentException | InvalidParameterException notOurs) {
      throw invalidCursor();
    }
    throw invalidCursor();
  }

  private static InvalidParameterException invalidCursor() {
    return new InvalidParameterException(
        "invalid_cursor", "cursor", "Take the cursor from the last answer as it is.");
  }

  private static @Nullable String take(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.remove(name);
    return values == null ? null : values.getFirst();
  }
}
