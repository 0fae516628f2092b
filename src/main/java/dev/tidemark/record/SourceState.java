package dev.tidemark.record;

/**
 * What is known of a file that was read.
 *
 * @param hash of its bytes
 * @param reader version of the reader that read it
 */
public record SourceState(String path, String hash, int reader) {}
