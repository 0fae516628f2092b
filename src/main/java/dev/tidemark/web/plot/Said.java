package dev.tidemark.web.plot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One claim to be drawn by when it was made.
 *
 * @param who said it, so that what they said before and after is joined; null to stand alone
 * @param low lower end of a range; equal to {@code high} for a single value
 * @param forecast whether it is said to be coming
 * @param link where it stands
 * @param label in words
 */
public record Said(
    @Nullable String who,
    Instant when,
    double low,
    double high,
    boolean forecast,
    String link,
    String label) {

  double middle() {
    return (low + high) / 2;
  }
}
