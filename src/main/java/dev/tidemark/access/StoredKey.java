package dev.tidemark.access;

/**
 * A key as it is kept.
 *
 * @param digest of its text, by {@link KeyText#digest}
 */
public record StoredKey(MadeKey key, String digest) {}
