package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** {@code a 10% chance of frost}: how likely something is, and what. */
final class Chances {
  private static final int NEAR = 6;

  private Chances() {}

  /** Whether the number says how likely something is. */
  static boolean isChance(Reading r) {
    int next = r.q().next();
    return r.q().isPercent()
        && r.s().isWordOf(next, "chance", "probability", "likelihood", "odds")
        && r.s().isWordOf(next + 1, "of", "that");
  }

  /** What is so likely; null where no noun names it. */
  static @Nullable Span thing(Reading r) {
    Sentence s = r.s();
    int start = r.q().next() + 2;
    if (s.isWordOf(start - 1, "of")) {
      boolean doing = s.lower(start).endsWith("ing") && s.is(start, Tag.VERB);
      Span np = r.phrases().startingAt(doing ? start + 1 : start);
      return np == null ? null : new Span(doing ? start : np.first(), np.last());
    }
    for (int i = start; i < Math.min(r.to(), start + NEAR); i++) {
      boolean leads = s.isWordOf(i, "lead", "leads", "led") && s.isWordOf(i + 1, "to");
      if (leads || s.isWordOf(i, "cause", "causes", "trigger")) {
        return r.phrases().extended(r.phrases().startingAt(leads ? i + 2 : i + 1), r.to());
      }
    }
    return r.phrases().startingAt(start);
  }
}
