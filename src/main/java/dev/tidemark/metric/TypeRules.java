package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Decides what a quantity measures, by its unit and the words around it. */
final class TypeRules {
  private static final String[] RIVALS = {
    "previous",
    "earlier",
    "traditional",
    "conventional",
    "existing",
    "current",
    "standard",
    "classical",
    "prior",
    "today",
    "other",
    "older"
  };

  private TypeRules() {}

  /**
   * @param before the type of the quantity before in the sentence, of the same unit; else null
   */
  static MetricType type(Reading r, @Nullable MetricType before) {
    Span ones = r.q().unit() == Unit.COUNT ? r.phrases().startingAt(r.q().next()) : null;
    if (before != null && ones != null && r.s().isWordOf(ones.last(), "ones")) {
      return r.because(before, "more of what was counted before", ones.last());
    }
    if (before != null && isCompared(r)) {
      return r.because(before, "what the number before it is compared with", r.q().left() - 1);
    }
    return switch (r.q().unit()) {
      case CURRENCY -> new MoneyTypes(r).type(before);
      case PERCENT, PERCENTAGE_POINT -> percent(r, before);
      case MULTIPLE -> multiple(r);
      case COUNT -> count(r);
    };
  }

  private static MetricType percent(Reading r, @Nullable MetricType before) {
    Reading partner = r.partner();
    return new PercentTypes(partner == null ? r : partner).type(before);
  }

  /** {@code 72%, compared to 55%}: of the same kind as the number before it. */
  static boolean isCompared(Reading r) {
    int word = r.q().left() - 1;
    boolean to = r.s().isWordOf(word, "to", "with") && r.s().isWordOf(word - 1, "compared");
    boolean against = r.s().isWordOf(word, "versus", "vs", "against");
    Quantity last = r.index() > 0 ? r.all().get(r.index() - 1) : r.q();
    boolean pair =
        last.last() + 1 == word
            && r.s().isWordOf(word, "and")
            && last.isPercent()
            && (!r.s().isWord(r.q().next()) || r.s().isWordOf(r.q().next(), "respectively"));
    return r.index() > 0 && (to || against || pair || isBracketedChange(r, last));
  }

  /** {@code 65% of crews (up from 11%)}. */
  private static boolean isBracketedChange(Reading r, Quantity last) {
    int from = r.q().left() - 1;
    boolean change = r.s().isWordOf(from, "from") && r.s().isWordOf(from - 1, "up", "down");
    return change && r.s().isMark(from - 2, '(') && last.isPercent() && r.q().isPercent();
  }

  private static MetricType multiple(Reading r) {
    Sentence s = r.s();
    int next = r.q().next();
    boolean grows =
        s.isWordOf(next, "faster", "quicker")
            && s.anyWord(
                r.q().left() - 3, r.q().left(), "grow", "grows", "growing", "grew", "grown");
    if (grows) {
      return r.because(MetricType.GROWTH, "what grows so many times faster", next);
    }
    boolean rises = r.left(Tag.RISE, 4) || s.isWordOf(r.q().first(), "doubling", "doubles");
    if (rises && s.isWordOf(next, "annually", "yearly")) {
      return r.because(MetricType.CAGR, "a rise every year", next);
    }
    if (s.isWordOf(next, "more", "less") && s.isWordOf(next + 1, "likely")) {
      return r.because(MetricType.GROWTH, "so many times as likely", next, next + 1);
    }
    MetricType told = byNoun(r, next);
    return told != null ? told : byCapability(r, next);
  }

  /** {@code a 10x cut in repair time}, {@code triple their fleet}: what the noun tells. */
  private static @Nullable MetricType byNoun(Reading r, int next) {
    Sentence s = r.s();
    ChangedThing change = ChangedThing.of(r);
    boolean compares = s.isWordOf(next, "more", "less", "higher", "lower", "fewer", "greater");
    compares |= s.lower(next).endsWith("er");
    boolean noun = change != null && change.word() >= next && !compares;
    if (noun && change != null && s.is(change.word(), Tag.RELATIVE)) {
      return ChangeKinds.kind(r, change);
    }
    boolean acts =
        s.isWordOf(r.q().first(), "double", "triple", "quadruple", "doubling", "tripling");
    Span object = acts && s.is(next, Tag.DETERMINER) ? r.phrases().startingAt(next) : null;
    boolean able = object != null && Capabilities.any(s, object.first(), object.last() + 1);
    return object == null || able
        ? null
        : r.because(
            MetricType.GROWTH,
            "what is multiplied is no capability",
            object.first(),
            object.last());
  }

  private static MetricType byCapability(Reading r, int next) {
    Sentence s = r.s();
    Span thing = r.phrases().endingAt(r.q().left() - 1);
    if (thing != null && Capabilities.any(s, thing.first(), thing.last() + 1)) {
      return r.because(
          MetricType.PERFORMANCE,
          "what is multiplied is a capability",
          thing.first(),
          thing.last());
    }
    if (Capabilities.any(s, next, Math.min(r.to(), next + 5))
        || Capabilities.any(s, Math.max(r.from(), r.q().left() - 7), r.q().left())) {
      return r.because(
          MetricType.PERFORMANCE, "a word for a capability stands nearby", Tag.CAPABILITY);
    }
    Span topic = new ClauseSubjects(s, r.phrases()).of(r.q().first(), r.clauseStart());
    if (topic != null && Capabilities.any(s, topic.first(), topic.last() + 1)) {
      return r.because(
          MetricType.PERFORMANCE,
          "what is multiplied is a capability",
          topic.first(),
          topic.last());
    }
    return likened(r, next);
  }

  /** {@code longer than earlier methods}: than what does the same in another way. */
  private static boolean beatsRivals(Sentence s, int next) {
    boolean compares =
        s.is(next, Tag.RELATIVE) || s.isWordOf(next, "warmer", "stronger", "lighter");
    int than = s.isWordOf(next + 1, "than") ? next + 1 : next + 2;
    return compares
        && s.isWordOf(than, "than")
        && s.isWordOf(than + 1, RIVALS)
        && s.isWord(than + 2);
  }

  private static MetricType likened(Reading r, int next) {
    Sentence s = r.s();
    if (s.isWordOf(next, "as") && s.isWordOf(next + 1, "fast", "quick", "quickly", "accurate")) {
      return r.because(
          MetricType.PERFORMANCE, "something is so many times as fast", next, next + 1);
    }
    if (beatsRivals(s, next)) {
      return r.because(
          MetricType.PERFORMANCE, "something does so many times better than others", next);
    }
    boolean timesIt =
        s.isWordOf(next, "the", "that", "its", "their")
            && !r.left(Tag.RISE, 9)
            && !r.left(Tag.FALL, 9);
    if (timesIt && r.q().first() < r.q().last()) {
      return r.because(MetricType.OTHER, "two things are compared", next);
    }
    boolean likened =
        s.isWordOf(next, "more", "less", "as")
            && s.isWordOf(next + 2, "than", "as")
            && next + 2 < r.to();
    if (likened) {
      return r.because(MetricType.OTHER, "two things are compared", next, next + 2);
    }
    return s.isWordOf(next, "faster", "quicker")
        ? r.because(MetricType.PERFORMANCE, "something gets so many times faster", next)
        : r.because(MetricType.GROWTH, "so many times as much, where no capability is named");
  }

  private static MetricType count(Reading r) {
    Sentence s = r.s();
    Span noun = r.phrases().startingAt(r.q().next());
    if (noun != null
        && s.isWordOf(noun.last() + 1, "per")
        && s.isWordOf(noun.last() + 2, "second")) {
      return r.because(MetricType.PERFORMANCE, "so many a second", noun.first(), noun.last() + 2);
    }
    if (noun == null) {
      return r.left(Tag.JOBS, 6)
          ? r.because(MetricType.HEADCOUNT, "jobs are named before the number", Tag.JOBS)
          : r.because(MetricType.VOLUME, "a count, and nothing nearby says of what");
    }
    if (s.any(noun.first(), noun.last() + 1, Tag.MEASURE)) {
      boolean data =
          s.isWordOf(noun.last(), "tokens", "words", "lines", "pages")
              || s.isWordOf(noun.last() - 1, "data");
      return data
          ? r.because(MetricType.VOLUME, "pieces of text or data are counted", noun.last())
          : r.because(MetricType.OTHER, "a measurement is no count of things", Tag.MEASURE);
    }
    boolean employs =
        s.anyWord(r.from(), r.q().left(), "employ", "employs", "employing", "hire", "hired");
    Span partner =
        s.isWordOf(noun.last() + 1, "and") ? r.phrases().startingAt(noun.last() + 2) : null;
    boolean staff = partner != null && s.is(partner.last(), Tag.JOBS) && partner.last() < r.to();
    return s.is(noun.last(), Tag.JOBS) || staff || (employs && s.is(noun.last(), Tag.PEOPLE))
        ? r.because(
            MetricType.HEADCOUNT, "jobs or employed people are counted", noun.first(), noun.last())
        : r.because(MetricType.VOLUME, "things or people are counted", noun.first(), noun.last());
  }
}
