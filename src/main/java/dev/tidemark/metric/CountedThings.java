package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Finds the things that a plain number counts. */
final class CountedThings {
  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final NounPhrases phrases;
  private final Topics topics;
  private final int next;

  CountedThings(Reading reading, Topics topics) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.phrases = reading.phrases();
    this.topics = topics;
    this.next = q.next();
  }

  @Nullable Span thing() {
    if (Veto.isThing(s, next)) {
      Span held = phrases.startingAt(next + 2);
      return held == null ? new Span(next + 1, next + 1) : r.found(held, "what has so many");
    }
    boolean bare =
        !s.isWord(next) || s.isAny(next, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.AUXILIARY);
    bare |= s.is(next, Tag.ADVERB) && s.is(next + 1, Tag.VERB) && r.index() > 0;
    Span beside = bare ? besideBare() : null;
    if (beside != null) {
      return beside;
    }
    if (bare && r.index() > 0 && r.all().get(r.index() - 1).unit() == Unit.COUNT) {
      return null;
    }
    Span whole = ofNext();
    if (whole != null) {
      return r.found(whole, "what is counted, named with the number that it is part of", next);
    }
    boolean form = s.lower(next).endsWith("ed") || s.lower(next).endsWith("ing");
    boolean object = s.isAny(next + 1, Tag.DETERMINER, Tag.PREPOSITION, Tag.CONJUNCTION);
    boolean participle = form && s.isWord(next + 1) && !object;
    boolean stops = s.isAny(next, Tag.VERB, Tag.PREPOSITION) && !s.isCapital(next) && !participle;
    Span plural = stops ? pluralAlone() : null;
    Span noun = stops ? plural : recorded(phrases.startingAt(next));
    if (noun != null && r.index() > 0 && s.isWordOf(noun.last(), "ones")) {
      return null;
    }
    return noun != null && noun.first() <= next + 1
        ? r.found(noun, "what is counted")
        : topics.topic();
  }

  /** {@code 2,000 releases}: a form in -s that no object follows. */
  private @Nullable Span pluralAlone() {
    boolean object = s.is(next + 1, Tag.DETERMINER) || phrases.isNounAfter(next);
    boolean plural = s.isWord(next) && s.lower(next).endsWith("s") && !object;
    return plural ? new Span(next, next) : null;
  }

  /** {@code hours of recorded speech}: the hours alone say nothing. */
  private @Nullable Span recorded(@Nullable Span noun) {
    boolean time = noun != null && s.is(noun.last(), Tag.DURATION);
    return time ? phrases.extended(noun, r.to()) : noun;
  }

  /** {@code from 2 to 5 million ropes}, {@code a rope count of 2 million}. */
  private @Nullable Span besideBare() {
    boolean first = s.isWordOf(next, "to") && r.index() + 1 < r.all().size();
    Quantity second = first ? r.all().get(r.index() + 1) : q;
    if (first && second.unit() == Unit.COUNT && second.left() == next + 1) {
      return r.found(phrases.startingAt(second.next()), "what is counted, after the second number");
    }
    boolean of = s.isWordOf(q.left() - 1, "of") && s.isWordOf(q.left() - 2, "count");
    return of
        ? r.found(phrases.endingAt(q.left() - 2), "the count that it is", q.left() - 1)
        : null;
  }

  /** {@code 37 billion of its 671 billion parameters}. */
  private @Nullable Span ofNext() {
    boolean of = s.isWordOf(next, "of") && r.index() + 1 < r.all().size();
    Quantity whole = of ? r.all().get(r.index() + 1) : q;
    boolean near = of && whole.unit() == Unit.COUNT && whole.left() <= next + 3;
    return near ? phrases.startingAt(whole.next()) : null;
  }
}
