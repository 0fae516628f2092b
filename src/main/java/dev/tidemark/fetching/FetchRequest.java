package dev.tidemark.fetching;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param address a listed one
 * @param etag of what is held already; null for none
 * @param lastModified of what is held already; null for none
 */
public record FetchRequest(String address, @Nullable String etag, @Nullable String lastModified) {

  /** Whether the answer may be that nothing changed. */
  boolean isConditional() {
    return etag != null || lastModified != null;
  }
}
