package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Finds what the main clause says something of, where the number stands in an aside before it. */
final class MainClause {
  private static final String[] ASIDES = {
    "with",
    "commanding",
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

  /** {@code X, with a rate of 36%, is growing}: X; null where no clause goes on after it. */
  static @Nullable Span around(Sentence s, NounPhrases phrases, int first, int next) {
    int opener = first - 1;
    while (opener > Math.max(1, first - 8) && !s.isWordOf(opener, ASIDES)) {
      opener--;
    }
    boolean inserted = s.isWordOf(opener, ASIDES) && s.isMark(opener - 1, ',');
    int close = next;
    while (inserted && close < Math.min(s.size(), next + 14) && !s.isMark(close, ',')) {
      close++;
    }
    boolean goesOn = s.isMark(close, ',') && s.isAny(close + 1, Tag.AUXILIARY, Tag.VERB);
    return inserted && goesOn ? phrases.endingAt(opener - 2) : null;
  }

  /** {@code it's clear that X is}: the token of X; the same token where it isn't said so. */
  private static int afterClear(Sentence s, int token) {
    int be = s.isWordOf(token, "it") ? token + 1 : token;
    boolean is = s.isWordOf(token, "it's") || s.isWordOf(be, "'s", "is");
    int clear = s.isWordOf(token, "it's") ? token + 1 : be + 1;
    boolean known = is && s.isWordOf(clear, "clear", "evident", "obvious", "apparent");
    return known && s.isWordOf(clear + 1, "that") ? clear + 2 : token;
  }

  /** {@code With a rate of 36%, X is reshaping}: X; null where no clause follows. */
  static @Nullable Span subject(Sentence s, NounPhrases phrases, int token) {
    int start = 0;
    for (int i = Math.max(1, token - FARTHEST); i < token; i++) {
      start = s.isMark(i, ':') ? i + 1 : start;
    }
    boolean participle = s.is(start, Tag.VERB) && s.lower(start).endsWith("ing");
    boolean role = s.isWordOf(start, "as") && s.isWordOf(start + 1, "a", "an", "one");
    boolean aside = participle || role || s.isWordOf(start, ASIDES);
    for (int i = token; aside && i < Math.min(s.size(), token + 24); i++) {
      boolean ends = s.isMark(i, ',') || s.isMark(i, '\u2014') || s.isMark(i, '\u2013');
      Span np = ends ? phrases.startingAt(afterClear(s, i + 1)) : null;
      if (np != null && s.isAny(np.last() + 1, Tag.AUXILIARY, Tag.VERB)) {
        return s.lower(np.last() + 1).endsWith("ing") ? null : np;
      }
    }
    return null;
  }
}
