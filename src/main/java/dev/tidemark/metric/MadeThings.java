package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** {@code The model was trained for $50}: what is made for an amount, and the verb of making. */
final class MadeThings {
  private static final int FARTHEST = 12;

  private static final String[] MAKING = {
    "created",
    "creating",
    "develop",
    "developed",
    "developing",
    "built",
    "build",
    "building",
    "trained",
    "train",
    "training",
    "constructed"
  };

  private MadeThings() {}

  /** The verb of making that the amount is told for; -1 when there is none. */
  static int verb(Reading r) {
    Sentence s = r.s();
    int to = r.q().left() - 1;
    if (!r.q().isMoney() || !s.isWordOf(to, "for")) {
      return -1;
    }
    for (int i = to - 1; i >= Math.max(r.from(), to - FARTHEST); i--) {
      if (s.isMark(i, ',') || s.isMark(i, ';') || s.is(i, Tag.AUXILIARY)) {
        return -1;
      }
      if (s.isWordOf(i, MAKING)) {
        boolean noun = !s.is(i, Tag.VERB) || s.is(i - 1, Tag.DETERMINER);
        return noun ? -1 : i;
      }
    }
    return -1;
  }

  /** {@code in developing a tide model for $6 million}: the model; null where no object is told. */
  static @Nullable Span object(Reading r) {
    int verb = verb(r);
    Span np = verb < 0 ? null : r.phrases().startingAt(verb + 1);
    return np != null && np.last() == r.q().left() - 2
        ? r.found(np, "what is made for the amount", verb)
        : null;
  }
}
