package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's estimate, mostly in a headline: {@code Salt Pan Research Sees Kelp at $5 Billion}.
 *
 * @param who says so, by name
 * @param verb the token of seeing
 * @param what is estimated
 */
record Estimate(Span who, int verb, Span what) {
  private static final String[] SEES = {
    "sees", "expects", "forecasts", "projects", "predicts", "estimates", "puts", "pegs"
  };
  private static final String[] REACHES = {
    "at",
    "to",
    "hitting",
    "reaching",
    "topping",
    "exceeding",
    "surpassing",
    "growing",
    "nearing",
    "rising",
    "climbing",
    "swelling",
    "expanding",
    "worth",
    "falling",
    "shrinking"
  };
  private static final int FARTHEST = 14;

  /** The estimate that leads up to this token; null when none does. */
  static @Nullable Estimate before(Sentence s, NounPhrases phrases, int token) {
    for (int i = token - 1; i > 0 && i >= token - FARTHEST; i--) {
      if (s.isWordOf(i, SEES)) {
        Estimate found = at(s, phrases, i);
        return found != null && found.what.last() < token ? found : null;
      }
    }
    return null;
  }

  /** The estimate with its verb at this token; null when none has. */
  static @Nullable Estimate at(Sentence s, NounPhrases phrases, int verb) {
    if (!s.isWordOf(verb, SEES) || !s.isWord(verb - 1) || !s.isCapital(verb - 1)) {
      return null;
    }
    Span who = phrases.endingAt(verb - 1);
    boolean opens =
        who != null && s.isCapital(who.first()) && (who.first() == 0 || !s.isWord(who.first() - 1));
    Span what = opens ? phrases.startingAt(verb + 1) : null;
    boolean reaches = what != null && s.isWordOf(what.last() + 1, REACHES);
    return reaches && who != null && what != null ? new Estimate(who, verb, what) : null;
  }
}
