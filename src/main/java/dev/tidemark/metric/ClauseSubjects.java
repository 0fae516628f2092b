package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Finds the phrase that the verb before a token says something of. */
final class ClauseSubjects {
  private static final String[] INSERTS = {
    "which",
    "who",
    "whose",
    "where",
    "based",
    "headquartered",
    "founded",
    "known",
    "while",
    "when",
    "once",
    "after",
    "despite",
    "although",
    "though",
    "as"
  };

  private static final String[] RAISES = {
    "expects",
    "expect",
    "expected",
    "projects",
    "project",
    "forecasts",
    "forecast",
    "predicts",
    "predict",
    "estimates",
    "estimate",
    "anticipates",
    "anticipate",
    "causing",
    "caused",
    "allows",
    "allowing",
    "enables",
    "enabling",
    "helps"
  };

  private final Sentence s;
  private final NounPhrases phrases;
  private final SubjectPhrases subjects;

  ClauseSubjects(Sentence sentence, NounPhrases phrases) {
    this.s = sentence;
    this.phrases = phrases;
    this.subjects = new SubjectPhrases(sentence, phrases);
  }

  /** The subject of the nearest verb left of the token, not before {@code start}; null if none. */
  @Nullable Span of(int token, int start) {
    int i = Math.min(token, s.size()) - 1;
    Span foreseen = s.is(i, Tag.RISE) ? raised(i - 1, start) : null;
    if (foreseen != null) {
      return foreseen;
    }
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
            joinsEarlier(before)
                ? apposed(before, before + 1, start)
                : subjects.endingBefore(before, start);
      }
      found = found == null ? headline(before, start) : found;
      if (found != null) {
        return found;
      }
      if (attached != null && s.is(before, Tag.PRONOUN)) {
        return null;
      }
      int comma = s.isWordOf(before, "while", "when", "by", "after") ? before - 1 : before;
      boolean participle = s.isMark(comma, ',') && s.lower(before + 1).endsWith("ing");
      attached = participle ? aside(comma, before, start, attached) : attached;
      i = before - 1;
    }
    return attached;
  }

  /** The phrase before the comma of a participle; none where it only ends another aside. */
  private @Nullable Span aside(int comma, int before, int start, @Nullable Span known) {
    Span np = phrases.endingAt(subjects.closing(comma - 1, start));
    boolean object = np != null && s.is(np.first() - 1, Tag.PREPOSITION);
    return object && comma < before ? known : np;
  }

  /**
   * The phrase that ends before a verb at this token: {@code revenue in 2020 more than doubled}.
   */
  @Nullable Span before(int token, int start) {
    int last = token - 1;
    if (s.isWordOf(last, "to")) {
      last--;
    }
    int before = chainStart(last + 1, start);
    boolean participle = s.isMark(before, ',') && s.lower(token).endsWith("ing");
    return participle ? of(before, start) : subjects.endingBefore(before, start);
  }

  private boolean isVerb(int i) {
    if (!s.isAny(i, Tag.AUXILIARY, Tag.VERB)) {
      return false;
    }
    boolean compared = s.isWordOf(i, "compared") && s.isWordOf(i + 1, "to", "with");
    if (compared || WordShapes.isActivity(s, i)) {
      return false;
    }
    boolean named = phrases.isNameEnd(i) || phrases.isParticipleOf(i);
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
    int form = verb;
    while (s.isAny(form, Tag.ADVERB, Tag.NOW)) {
      form++;
    }
    boolean past =
        s.lower(form).endsWith("ed") || s.isWordOf(form, "built", "led", "driven", "worth");
    boolean parted = s.isMark(comma, ',') || s.isMark(comma, '\u2014') || s.isMark(comma, '\u2013');
    if (!parted || !past) {
      return null;
    }
    Span np = phrases.endingAt(subjects.closing(comma - 1, start));
    return np != null && np.first() >= start ? subjects.widened(np, start) : null;
  }

  /** {@code Tide Works, which makes ropes, raised}: the phrase before the inserted clause. */
  private @Nullable Span relative(int comma, int start) {
    if (!s.isMark(comma, ',')) {
      return null;
    }
    for (int i = comma - 1; i > start; i--) {
      if (s.isMark(i, ',') && s.isWordOf(i + 1, "dubbed", "called", "named", "nicknamed")) {
        return phrases.startingAt(i + 2);
      }
      if (s.isMark(i, ',') && opensInsert(i + 1)) {
        Span np = phrases.endingAt(subjects.closing(i - 1, start));
        return np != null && np.first() >= start ? subjects.widened(np, start) : null;
      }
    }
    return null;
  }

  /** {@code , which}, {@code , built to last}: a clause put into another. */
  private boolean opensInsert(int i) {
    boolean past = s.lower(i).endsWith("ed") && s.is(i, Tag.VERB) && s.is(i + 1, Tag.PREPOSITION);
    return past || s.isWordOf(i, INSERTS);
  }

  /** {@code The bank expects prices to fall}: what is expected to, not who expects it. */
  private @Nullable Span raised(int to, int start) {
    Span np = s.isWordOf(to, "to") ? phrases.endingAt(to - 1) : null;
    if (np == null || np.first() <= start) {
      return null;
    }
    if (s.isWordOf(np.first(), "project", "forecast", "estimate") && np.first() < np.last()) {
      return s.lower(np.first() - 1).endsWith("s") ? new Span(np.first() + 1, np.last()) : null;
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
        Span np = phrases.endingAt(subjects.closing(i - 1, start));
        Span name = phrases.startingAt(i + 1);
        boolean renames = np != null && !s.isCapital(np.last()) && s.isCapital(i + 1);
        boolean alone = renames && name != null && name.last() == before - 1;
        return alone && s.isCapital(before - 1) ? name : np;
      }
    }
    Span np =
        s.isWordOf(before, "to") ? phrases.endingAt(subjects.closing(before - 1, start)) : null;
    return np == null ? null : subjects.widened(np, start);
  }
}
