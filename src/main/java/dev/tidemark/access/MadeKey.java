package dev.tidemark.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key that was made; not the key itself.
 *
 * @param by the name of the key that made it, or {@link Keys#TERMINAL}
 * @param lastUsed the day (UTC) on which it was last shown; null when it never was
 */
public record MadeKey(
    String name, SortedSet<Scope> scopes, Instant made, String by, @Nullable LocalDate lastUsed) {
  public MadeKey {
    scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
  }
}
