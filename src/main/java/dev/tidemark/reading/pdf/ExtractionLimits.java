package dev.tidemark.reading.pdf;

/**
 * What the child keeps to itself, besides memory and time.
 *
 * @param pages of one document
 * @param text characters of one document
 */
record ExtractionLimits(int pages, int text) {}
