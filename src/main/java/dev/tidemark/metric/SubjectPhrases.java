package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Finds how far the phrase before a verb reaches: what belongs to it and what only says where. */
final class SubjectPhrases {
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

  SubjectPhrases(Sentence sentence, NounPhrases phrases) {
    this.s = sentence;
    this.phrases = phrases;
  }

  /** The phrase that ends before the token, without what only says where, when or how. */
  @Nullable Span endingBefore(int last, int start) {
    int end = closing(last, start);
    boolean relative = s.isWordOf(end, "that", "which", "who");
    if (relative) {
      end = closing(end - 1, start);
    }
    Span np = phrases.endingAt(end);
    if (np == null || np.first() < start) {
      return null;
    }
    Span made = s.isWordOf(closing(last, start), "which") ? madeBy(np, start) : null;
    if (made != null) {
      return made;
    }
    Span name = relative ? explained(np) : null;
    if (name != null) {
      return name;
    }
    Span people = who(np, start);
    if (people != null) {
      return people;
    }
    Span both = pair(np);
    int with = s.is(both.first() - 1, Tag.DETERMINER) ? both.first() - 2 : both.first() - 1;
    boolean definite =
        relative
            && (s.isWordOf(both.first() - 1, "its", "their", "his", "her", "our")
                || s.isWordOf(with, "with"));
    return definite ? both : reduced(widened(np, start), start);
  }

  /** {@code people who mend nets are}: the people with what they do; null for other phrases. */
  private @Nullable Span who(Span object, int start) {
    int verb = object.first() - 1;
    while (s.is(verb, Tag.DETERMINER)) {
      verb--;
    }
    int who = s.isWordOf(object.first() - 1, "who") ? object.first() - 1 : verb - 1;
    boolean does = who < verb || s.is(verb, Tag.VERB);
    Span head = does && s.isWordOf(who, "who", "that") ? phrases.endingAt(who - 1) : null;
    boolean many =
        head != null
            && s.lower(head.last()).endsWith("s")
            && !s.is(head.last(), Tag.REPORT_NOUN)
            && WordShapes.isBaseForm(s, verb);
    boolean people =
        head != null && head.first() >= start && (many || s.is(head.last(), Tag.PEOPLE));
    return people && head != null ? new Span(head.first(), object.last()) : null;
  }

  /** {@code a pump made by crews at a yard, which}: the pump; null where nothing is made so. */
  private @Nullable Span madeBy(Span last, int start) {
    Span np = last;
    for (int hop = 0; hop < 3; hop++) {
      int preposition = np.first() - 1;
      while (s.is(preposition, Tag.DETERMINER)) {
        preposition--;
      }
      if (preposition - 2 < start || !s.is(preposition, Tag.PREPOSITION)) {
        return null;
      }
      boolean made =
          s.lower(preposition - 1).endsWith("ed")
              || s.isWordOf(preposition - 1, "built", "made", "led", "written", "drawn", "run");
      boolean by = made && s.isWordOf(preposition, "by");
      Span before = phrases.endingAt(by ? preposition - 2 : preposition - 1);
      if (before == null || before.first() < start || by) {
        return before;
      }
      np = before;
    }
    return null;
  }

  /** {@code Buoyant, a pump that holds}: the name that the phrase explains; null if none. */
  private @Nullable Span explained(Span np) {
    int before = np.first() - 1;
    while (s.isWordOf(before, "a", "an", "the")) {
      before--;
    }
    boolean possessed = false;
    for (int i = np.first(); i < np.last(); i++) {
      possessed |= s.lower(i).equals("'s");
    }
    boolean explains = before < np.first() - 1 || possessed;
    boolean parted =
        s.isMark(before, ',') || s.isMark(before, '\u2014') || s.isMark(before, '\u2013');
    Span name = explains && parted ? phrases.endingAt(closing(before - 1, 0)) : null;
    return name != null && s.isCapital(name.last()) ? name : null;
  }

  /** {@code a method combining A with B achieved}: the phrase before the participle is meant. */
  private @Nullable Span reduced(@Nullable Span np, int start) {
    int verb = np == null ? -1 : np.first() - 1;
    while (s.is(verb, Tag.DETERMINER) && !s.isWordOf(verb, "that")) {
      verb--;
    }
    boolean participle =
        verb > start
            && s.is(verb, Tag.VERB)
            && s.lower(verb).endsWith("ing")
            && !s.is(verb - 1, Tag.REPORT_NOUN);
    Span head = participle && s.isWord(verb - 1) ? phrases.endingAt(verb - 1) : null;
    boolean whole = head != null && head.first() >= start && np != null;
    return whole && head != null && np != null ? new Span(head.first(), np.last()) : np;
  }

  /** Steps over a comma, and over a bracket or an inserted phrase with what stands in it. */
  int closing(int last, int start) {
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
  @Nullable Span widened(Span last, int start) {
    Span listed = examples(last, start);
    Span np = listed != null ? listed : pair(last);
    int preposition = np.first() - 1;
    while (preposition > start && isMeasured(preposition)) {
      preposition--;
    }
    if (preposition <= start || !s.is(preposition, Tag.PREPOSITION)) {
      return np;
    }
    if (s.isWordOf(preposition, "as") && s.is(preposition - 1, Tag.VERB)) {
      return null;
    }
    boolean acts = s.isWordOf(preposition, "with") && s.lower(np.last() + 1).endsWith("ing");
    return acts ? np : headed(np, preposition, start);
  }

  /**
   * {@code tools like A or B}, {@code crews in ports like A}: all of it. Null where there is none,
   * and for {@code tools like A}, where A alone is meant.
   */
  private @Nullable Span examples(Span last, int start) {
    int like = last.first() - 1;
    boolean several = s.isWordOf(like, "or", "and");
    for (int hop = 0; hop < 3 && s.isWordOf(like, "or", "and"); hop++) {
      Span other = phrases.endingAt(s.isMark(like - 1, ',') ? like - 2 : like - 1);
      like = other == null ? -1 : other.first() - 1;
    }
    int end = s.isWordOf(like, "as") && s.isWordOf(like - 1, "such") ? like - 2 : like - 1;
    boolean given = s.isWordOf(like, "like") || end == like - 2;
    Span head = given && s.isWord(end) ? phrases.endingAt(end) : null;
    boolean place =
        head != null && s.isWordOf(head.first() - 1, "in", "at", "across") && head.first() > start;
    return head == null || head.first() < start || !(several || place)
        ? null
        : new Span(head.first(), last.last());
  }

  /** The phrase before the preposition, with or without the one after it. */
  private @Nullable Span headed(Span np, int preposition, int start) {
    boolean spent = s.isWordOf(preposition, "on") && s.isWordOf(preposition - 1, "spent");
    Span time = spent ? phrases.endingAt(preposition - 2) : null;
    if (time != null && time.first() >= start) {
      return new Span(time.first(), np.last());
    }
    boolean keep =
        s.isWordOf(preposition, "of", "for", "in", "per")
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
      Span cost = drop && s.is(head.first() - 1, Tag.DETERMINER) ? costOf(head, start) : null;
      return both.first() == start ? both : cost != null ? cost : head;
    }
    return new Span(head.first(), np.last());
  }

  /** The phrase with the one that {@code and} joins to it, where the verb after it is plural. */
  private Span pair(Span np) {
    boolean one = s.isAny(np.last() + 1, Tag.VERB) && s.lower(np.last() + 1).endsWith("s");
    boolean doings = s.lower(np.last()).endsWith("ing") && s.lower(np.first() - 2).endsWith("ing");
    boolean joined = s.isWordOf(np.first() - 1, "and") && (!one || doings);
    return joined ? phrases.withPartner(np) : np;
  }

  /** {@code the cost of a leak}: with the measure that it hangs on; null where there is none. */
  private @Nullable Span costOf(Span thing, int start) {
    int of = thing.first() - 2;
    Span measure = s.isWordOf(of, "of") ? phrases.endingAt(of - 1) : null;
    return measure != null && measure.first() >= start
        ? new Span(measure.first(), thing.last())
        : null;
  }

  /** {@code with an 80% rate}: a determiner or a number before the noun. */
  private boolean isMeasured(int i) {
    return s.is(i, Tag.DETERMINER) || s.isNumber(i) || s.lower(i).equals("%");
  }

  /** {@code In facilities, X does}: the phrase of an opening preposition is no subject. */
  private @Nullable Span afterOpening(Span np, int preposition, int start) {
    boolean opening = preposition == start && s.isWordOf(preposition, "in", "on", "at", "by", "of");
    return opening ? null : np;
  }
}
