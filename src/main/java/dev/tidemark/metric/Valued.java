package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** {@code The deal values Tide Works at $2 billion}: what is valued, by which verb. */
final class Valued {
  private static final int FARTHEST = 9;

  private final Reading r;
  private final Sentence s;

  Valued(Reading reading) {
    this.r = reading;
    this.s = reading.s();
  }

  /** The verb of valuing that leads up to the amount; -1 when none does. */
  int verb() {
    int at = r.q().left() - 1;
    for (int i = at - 1; s.isWordOf(at, "at") && i >= Math.max(r.from(), at - FARTHEST); i--) {
      if (s.isWordOf(i, "values", "valuing", "valued")) {
        return i + 1 < at && !s.isWordOf(i - 1, "is", "was", "are", "were", ",") ? i : -1;
      }
    }
    return -1;
  }

  @Nullable Span thing() {
    int verb = verb();
    Span np = verb < 0 ? null : r.phrases().startingAt(verb + 1);
    return np == null || np.last() >= r.q().left() ? null : r.found(np, "what is valued", verb);
  }
}
