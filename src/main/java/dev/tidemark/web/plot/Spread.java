package dev.tidemark.web.plot;

/**
 * How the claims for one year are spread.
 *
 * @param count of claims; of one alone there is no spread to draw
 */
public record Spread(int year, int count, double q1, double median, double q3) {}
