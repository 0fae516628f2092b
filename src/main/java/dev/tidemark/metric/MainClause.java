package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Finds what the main clause says something of, where the number stands in an aside before it. */
final class MainClause {
  private static final String[] ASIDES = {
    "with",
    "at",
    "by",
    "after",
    "boasting",
    "featuring",
    "offering",
    "priced",
    "valued",
    "worth",
    "backed",
    "expected",
    "projected",
    "estimated",
    "starting",
    "costing",
    "up",
    "down"
  };

  /** So that a sentence of very many numbers is not read anew for each. */
  private static final int FARTHEST = 40;

  private MainClause() {}

  /** {@code With a rate of 36%, X is reshaping}: X; null where no clause follows. */
  static @Nullable Span subject(Sentence s, NounPhrases phrases, int token) {
    int start = 0;
    for (int i = Math.max(1, token - FARTHEST); i < token; i++) {
      start = s.isMark(i, ':') ? i + 1 : start;
    }
    boolean participle = s.is(start, Tag.VERB) && s.lower(start).endsWith("ing");
    boolean aside = participle || s.isWordOf(start, ASIDES);
    for (int i = token; aside && i < Math.min(s.size(), token + 24); i++) {
      Span np = s.isMark(i, ',') ? phrases.startingAt(i + 1) : null;
      if (np != null && s.isAny(np.last() + 1, Tag.AUXILIARY, Tag.VERB)) {
        return s.lower(np.last() + 1).endsWith("ing") ? null : np;
      }
    }
    return null;
  }
}
