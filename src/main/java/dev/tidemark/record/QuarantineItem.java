package dev.tidemark.record;

import java.time.Instant;

/**
 * A file, or a line of one, that could not be read.
 *
 * @param line from 1; 0 when it is the file as a whole
 * @param firstSeen when it could not be read for the first time
 * @param lastSeen when it could not be read last
 */
public record QuarantineItem(
    String path, int line, String code, String detail, Instant firstSeen, Instant lastSeen) {}
