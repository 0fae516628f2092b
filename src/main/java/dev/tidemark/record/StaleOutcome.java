package dev.tidemark.record;

/**
 * What became of stale articles.
 *
 * @param looked how many were looked at; none of them is stale any more
 * @param removed how many articles are gone now
 */
public record StaleOutcome(int looked, int removed) {}
