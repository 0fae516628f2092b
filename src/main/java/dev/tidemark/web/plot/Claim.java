package dev.tidemark.web.plot;

/**
 * One claim to be drawn.
 *
 * @param low lower end of a range; equal to {@code high} for a single value
 * @param forecast whether it is said to be coming
 * @param link where it stands
 * @param label in words
 */
public record Claim(
    int year, double low, double high, boolean forecast, String link, String label) {

  double middle() {
    return (low + high) / 2;
  }
}
