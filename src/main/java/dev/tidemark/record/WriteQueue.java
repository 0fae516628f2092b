package dev.tidemark.record;

/**
 * What waits to be written.
 *
 * @param bytes about how much memory it holds
 */
public record WriteQueue(int steps, long bytes) {}
