package dev.tidemark.record;

/**
 * What a record says of itself.
 *
 * @param identity names it; differs between any two records
 * @param version of its tables
 * @param articles how many it holds, without deleted ones
 * @param lastSequence the last sequence number given
 */
public record RecordFacts(String identity, int version, long articles, long lastSequence) {}
