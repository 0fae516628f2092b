package dev.tidemark.indexing;

/**
 * Which record this is and how far it goes.
 *
 * @param identity differs between any two records
 * @param lastSequence the last sequence number given; 0 for an empty record
 */
public record RecordState(String identity, long lastSequence) {}
