package dev.tidemark.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the holder of a key by the text shown, in memory. Immutable.
 *
 * <p>Looked up by the beginning of the digest, then compared whole in the same time for every text.
 * Whoever learnt from the time taken that a beginning is there would have to find a text with that
 * digest, which is what SHA-256 prevents.
 */
public final class KeyTable {
  /** A table without keys. */
  public static final KeyTable EMPTY = new KeyTable(Map.of());

  private static final int BEGINNING = 16;

  private final Map<String, Entry> byBeginning;

  private KeyTable(Map<String, Entry> byBeginning) {
    this.byBeginning = byBeginning;
  }

  private record Entry(String digest, KeyHolder holder) {}

  /**
   * The table of these keys.
   *
   * @param byDigest holders by {@link KeyText#digest}
   */
  public static KeyTable of(Map<String, KeyHolder> byDigest) {
    Map<String, Entry> entries = new HashMap<>();
    byDigest.forEach(
        (digest, holder) -> entries.put(digest.substring(0, BEGINNING), new Entry(digest, holder)));
    return new KeyTable(entries);
  }

  /** Who holds the key of that text; empty when it is none. */
  public Optional<KeyHolder> find(String text) {
    String digest = KeyText.digest(text);
    Entry entry = byBeginning.get(digest.substring(0, BEGINNING));
    return entry != null && MessageDigest.isEqual(bytes(entry.digest), bytes(digest))
        ? Optional.of(entry.holder)
        : Optional.empty();
  }

  private static byte[] bytes(String digest) {
    return digest.getBytes(StandardCharsets.US_ASCII);
  }
}
