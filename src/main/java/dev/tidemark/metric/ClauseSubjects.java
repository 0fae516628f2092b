package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Finds the phrase that the verb before a token says something of. */
final class ClauseSubjects {
  private static final String[] INSERTS = {
    "which", "who", "whose", "where", "based", "headquartered", "founded", "known"
  };

  private static final String[] RAISES = {
    "expects", "expect", "expected", "projects", "forecasts", "predicts", "predict", "estimates",
    "anticipates", "causing", "caused", "allows", "allowing", "enables", "enabling", "helps"
  };

  /** What follows these only says where, when or how. */
  private static final String[] PLACES = {
    "on",
    "within",
    "among",
    "during",
    "throughout",
    "at",
    "by",
    "from",
    "via",
    "across",
    "through",
    "with",
    "to",
    "alongside"
  };

  private final Sentence s;
  private final NounPhrases phrases;

  ClauseSubjects(Sentence sentence, NounPhrases phrases) {
    this.s = sentence;
    this.phrases = phrases;
  }

  /** The subject of the nearest verb left of the token, not before {@code start}; null if none. */
  @Nullable Span of(int token, int start) {
    int i = Math.min(token, s.size()) - 1;
    Span attached = null;
    while (i >= start) {
      if (!isVerb(i)) {
        i--;
        continue;
      }
      int before = chainStart(i, start);
      Span found = relative(before, start);
      found = found == null ? raised(before, start) : found;
      if (found == null) {
        found =
            joinsEarlier(before) ? apposed(before, before + 1, start) : endingBefore(before, start);
      }
      found = found == null ? headline(before, start) : found;
      if (found != null) {
        return found;
      }
      if (attached != null && s.is(before, Tag.PRONOUN)) {
        return null;
      }
      boolean participle = s.isMark(before, ',') && s.lower(before + 1).endsWith("ing");
      attached = participle ? phrases.endingAt(closing(before - 1, start)) : attached;
      i = before - 1;
    }
    return attached;
  }

  /**
   * The phrase that ends before a verb at this token: {@code revenue in 2020 more than doubled}.
   */
  @Nullable Span before(int token, int start) {
    int last = token - 1;
    if (s.isWordOf(last, "to")) {
      last--;
    }
    return endingBefore(chainStart(last + 1, start), start);
  }

  private boolean isVerb(int i) {
    if (!s.isAny(i, Tag.AUXILIARY, Tag.VERB)) {
      return false;
    }
    if (WordShapes.isActivity(s, i)) {
      return false;
    }
    boolean named = phrases.isNameEnd(i);
    boolean noun = phrases.isNounHere(i) || phrases.isCompound(i);
    return !named && !noun;
  }

  private boolean joinsEarlier(int i) {
    return s.isMark(i, ',')
        || s.isMark(i, '\u2014')
        || s.isMark(i, '\u2013')
        || s.isWordOf(
            i, "and", "or", "to", "by", "from", "in", "of", "for", "while", "when", "after", "on",
            "through", "at", "into", "before", "without", "about");
  }

  /** The token before a chain of verbs: {@code is | also expected to reach}. */
  private int chainStart(int verb, int start) {
    int i = verb - 1;
    while (i >= start && (isVerb(i) || isBetweenVerbs(i))) {
      i--;
    }
    return i;
  }

  private boolean isBetweenVerbs(int i) {
    return s.is(i, Tag.ADVERB)
        || s.is(i, Tag.NOW)
        || (s.isWordOf(i, "not", "likely", "able", "set", "on", "track", "alone") && isVerb(i - 1))
        || (s.isWordOf(i, "to")
            && (isVerb(i - 1) || s.isWordOf(i - 1, "likely", "track", "able", "set")));
  }

  /** {@code The X market, valued at …}: a participle after a comma says something of the phrase. */
  private @Nullable Span apposed(int comma, int verb, int start) {
    boolean past = s.lower(verb).endsWith("ed") || s.isWordOf(verb, "built", "led", "driven");
    boolean parted = s.isMark(comma, ',') || s.isMark(comma, '\u2014') || s.isMark(comma, '\u2013');
    if (!parted || !past) {
      return null;
    }
    Span np = phrases.endingAt(closing(comma - 1, start));
    return np != null && np.first() >= start ? widened(np, start) : null;
  }

  /** {@code Tide Works, which makes ropes, raised}: the phrase before the inserted clause. */
  private @Nullable Span relative(int comma, int start) {
    if (!s.isMark(comma, ',')) {
      return null;
    }
    for (int i = comma - 1; i > start; i--) {
      if (s.isMark(i, ',') && s.isWordOf(i + 1, INSERTS)) {
        Span np = phrases.endingAt(closing(i - 1, start));
        return np != null && np.first() >= start ? widened(np, start) : null;
      }
    }
    return null;
  }

  /** {@code The bank expects prices to fall}: what is expected to, not who expects it. */
  private @Nullable Span raised(int to, int start) {
    Span np = s.isWordOf(to, "to") ? phrases.endingAt(to - 1) : null;
    if (np == null || np.first() <= start) {
      return null;
    }
    int verb = np.first() - 1;
    while (s.is(verb, Tag.DETERMINER)) {
      verb--;
    }
    return s.isWordOf(verb, RAISES) || s.isWordOf(verb, "for") ? np : null;
  }

  /** {@code Microsoft to invest}; {@code Copilot, one of the leaders, achieves}. */
  private @Nullable Span headline(int before, int start) {
    boolean finite =
        s.isMark(before, ',')
            && !s.lower(before + 1).endsWith("ing")
            && !s.lower(before + 1).endsWith("ed");
    boolean infinitive = s.isWordOf(before, "to") && s.isCapital(before - 1);
    if (!finite && !infinitive) {
      return null;
    }
    for (int i = start; i < before; i++) {
      if (isVerb(i)) {
        return null;
      }
      if (finite && s.isMark(i, ',')) {
        return phrases.endingAt(closing(i - 1, start));
      }
    }
    Span np = s.isWordOf(before, "to") ? phrases.endingAt(closing(before - 1, start)) : null;
    return np == null ? null : widened(np, start);
  }

  private @Nullable Span endingBefore(int last, int start) {
    int end = closing(last, start);
    if (s.isWordOf(end, "that", "which", "who")) {
      end = closing(end - 1, start);
    }
    Span np = phrases.endingAt(end);
    return np == null || np.first() < start ? null : reduced(widened(np, start), start);
  }

  /** {@code a method combining A with B achieved}: the phrase before the participle is meant. */
  private @Nullable Span reduced(@Nullable Span np, int start) {
    int verb = np == null ? -1 : np.first() - 1;
    while (s.is(verb, Tag.DETERMINER) && !s.isWordOf(verb, "that")) {
      verb--;
    }
    boolean participle = verb > start + 1 && s.is(verb, Tag.VERB) && s.lower(verb).endsWith("ing");
    Span head = participle && s.isWord(verb - 1) ? phrases.endingAt(verb - 1) : null;
    boolean whole = head != null && head.first() >= start && np != null;
    return whole && head != null && np != null ? new Span(head.first(), np.last()) : np;
  }

  /** Steps over a comma, and over a bracket or an inserted phrase with what stands in it. */
  private int closing(int last, int start) {
    int i = last;
    if (s.isMark(i, ',')) {
      i--;
    }
    boolean year = s.isNumber(i) && s.lower(i).length() == 4 && s.isWordOf(i - 1, "in", "since");
    if (year) {
      i -= 2;
    }
    if (s.lower(i).equals("'s")) {
      i--;
    }
    if (s.isMark(i, '.') && s.isWordOf(i - 1, "corp", "inc", "co", "ltd")) {
      i--;
    }
    if (s.isMark(i, ')')) {
      while (i > start && !s.isMark(i, '(')) {
        i--;
      }
      i--;
    }
    return i;
  }

  /** Takes in what the phrase hangs on: {@code demand for X}; leaves off a mere time or place. */
  private @Nullable Span widened(Span np, int start) {
    int preposition = np.first() - 1;
    while (preposition > start && s.is(preposition, Tag.DETERMINER)) {
      preposition--;
    }
    if (preposition <= start || !s.is(preposition, Tag.PREPOSITION)) {
      boolean one = s.isAny(np.last() + 1, Tag.VERB) && s.lower(np.last() + 1).endsWith("s");
      return s.isWordOf(np.first() - 1, "and") && !one ? phrases.withPartner(np) : np;
    }
    boolean spent = s.isWordOf(preposition, "on") && s.isWordOf(preposition - 1, "spent");
    Span time = spent ? phrases.endingAt(preposition - 2) : null;
    if (time != null && time.first() >= start) {
      return new Span(time.first(), np.last());
    }
    boolean keep =
        s.isWordOf(preposition, "of", "for", "in")
            || (s.isWordOf(preposition, "on")
                && s.isWordOf(preposition - 1, "spending", "spend", "tax"));
    boolean drop = !keep && s.isWordOf(preposition, PLACES);
    int end =
        s.isWordOf(preposition, "by") && s.lower(preposition - 1).endsWith("ed")
            ? preposition - 2
            : preposition - 1;
    Span head = keep || drop ? phrases.endingAt(end) : null;
    if (head == null || head.first() < start) {
      return afterOpening(np, preposition, start);
    }
    boolean when =
        s.isAny(np.first(), Tag.NOW, Tag.MONTH)
            || s.isWordOf(np.first(), "wednesday", "monday", "tuesday", "thursday", "friday");
    if (drop || when || s.isWordOf(head.last(), "some")) {
      Span both = phrases.withPartner(head);
      return both.first() == start ? both : head;
    }
    return new Span(head.first(), np.last());
  }

  /** {@code In facilities, X does}: the phrase of an opening preposition is no subject. */
  private @Nullable Span afterOpening(Span np, int preposition, int start) {
    boolean opening = preposition == start && s.isWordOf(preposition, "in", "on", "at", "by", "of");
    return opening ? null : np;
  }
}
