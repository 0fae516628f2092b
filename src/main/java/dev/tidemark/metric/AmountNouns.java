package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Finds what an amount is of by the noun right after it, or by what follows that. */
final class AmountNouns {
  private static final int NEAR = 4;

  private final Reading r;
  private final Sentence s;
  private final NounPhrases phrases;
  private final int next;

  AmountNouns(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.phrases = reading.phrases();
    this.next = r.q().next();
  }

  /** {@code a $9 million contribution of kelp}: the kelp; {@code a $9 million economic impact}. */
  @Nullable Span effect() {
    Span noun = s.isWord(next) && r.q().isMoney() ? phrases.startingAt(next) : null;
    if (noun == null || noun.first() != next || !s.is(noun.last(), Tag.IMPACT)) {
      return null;
    }
    Span cause =
        s.isWordOf(noun.last() + 1, "of", "from") ? phrases.startingAt(noun.last() + 2) : null;
    if (cause != null && cause.last() < r.to()) {
      return r.found(cause, "what has that effect", noun.last() + 1);
    }
    boolean kind = noun.first() < noun.last() && s.isAny(noun.last() + 1, Tag.AUXILIARY, Tag.VERB);
    return kind ? r.found(noun, "the noun phrase after the amount") : null;
  }

  /** {@code savings of $3 billion by 2030 through smarter pumps}: the pumps. */
  @Nullable Span means() {
    for (int i = next; i < Math.min(r.to(), next + NEAR); i++) {
      if (s.isMark(i, ',')) {
        return null;
      }
      Span by = s.isWordOf(i, "through", "via") ? phrases.startingAt(i + 1) : null;
      if (by != null) {
        return r.found(by, "what saves it", i);
      }
    }
    return null;
  }
}
