package dev.tidemark.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the system that is so able; the capability itself where no system is named. */
final class CapableThings {
  /** Heads of phrases for people and bodies, which are no systems. */
  private static final Set<String> PERSONS = Set.copyOf(Lexicon.lines("no-systems.txt"));

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final NounPhrases phrases;
  private final Topics topics;
  private final int next;

  CapableThings(Reading reading, Topics topics) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.phrases = reading.phrases();
    this.topics = topics;
    this.next = q.next();
  }

  @Nullable Span thing() {
    Span named = new NamedSystems(r).thing();
    if (named != null) {
      return named;
    }
    Span found = found();
    boolean able =
        found != null
            && !topics.namesNothing(found)
            && (!PERSONS.contains(s.lower(found.last()))
                || s.any(found.first(), found.last(), Tag.PREPOSITION));
    Span capability = able ? null : capability();
    return capability == null ? found : r.found(capability, "the capability, as people are none");
  }

  /** The capability named after the number, else the nearest before it. */
  private @Nullable Span capability() {
    Span after = ability();
    if (after != null && s.any(after.first(), after.last() + 1, Tag.CAPABILITY)) {
      return after;
    }
    int before = s.last(r.from(), q.left(), Tag.CAPABILITY);
    return before < 0 ? null : phrases.endingAt(before);
  }

  private @Nullable Span found() {
    boolean by = s.isWordOf(next, "achieved", "reached", "attained") && s.isWordOf(next + 1, "by");
    Span doer = by ? phrases.startingAt(next + 2) : null;
    if (doer != null) {
      return r.found(doer, "who or what achieves it", next);
    }
    boolean fraction =
        s.isWord(q.last())
            && q.isPercent()
            && s.is(next, Tag.DETERMINER)
            && !s.isWordOf(next + 1, "time", "cases");
    if (fraction) {
      return r.found(phrases.startingAt(next), "what it is a part of", next);
    }
    boolean noun = s.is(next, Tag.RELATIVE) && s.isWordOf(next + 1, "in");
    ChangedThing change = q.unit() == Unit.MULTIPLE && !noun ? null : ChangedThing.of(r);
    if (noun && q.unit() == Unit.MULTIPLE && change != null && change.thing() != null) {
      return ofChange(change);
    }
    if (change != null
        && change.thing() != null
        && change.thing().first() < change.thing().last()) {
      return ofChange(change);
    }
    boolean explains = s.anyWord(q.left() - 4, q.left(), "explain", "explains", "explaining");
    if (s.isWordOf(next, "of")
        && !explains
        && !s.anyWord(next, next + 3, "cases", "time", "instances")) {
      Span whole = phrases.startingAt(next + 1);
      return r.found(whole, "what it is a part of", next);
    }
    return ofSystem(change);
  }

  private @Nullable Span ofSystem(@Nullable ChangedThing change) {
    boolean adverb =
        s.isWordOf(q.first(), "double", "triple", "quadruple")
            && !s.isWordOf(q.left() - 1, "to", "will", "would", "could", "may", "might", "can");
    Span own = q.unit() == Unit.MULTIPLE && !adverb ? multiplied() : null;
    Span system = own != null ? r.found(own, "what is multiplied", q.first()) : beyondCapability();
    Span told = system == null ? null : reported(system);
    if (told != null) {
      return r.found(told, "the capability that people report");
    }
    boolean plain = system != null && !s.isCapital(system.last());
    if (plain
        && change != null
        && change.thing() != null
        && change.word() < q.left()
        && s.is(change.word(), Tag.VERB)) {
      return ofChange(change);
    }
    if (system != null) {
      return system;
    }
    if (change != null && change.thing() != null) {
      return ofChange(change);
    }
    Span before =
        phrases.endingAt(s.isWordOf(q.left() - 1, "of", "by", "to") ? q.left() - 2 : q.left() - 1);
    return before != null
        ? r.found(before, "the noun phrase before the number")
        : r.found(ability(), "the noun phrase after the number");
  }

  /** {@code faster sorting}, {@code accuracy in sorting nets}: what it is able to do. */
  private @Nullable Span ability() {
    Span np = phrases.startingAt(next);
    if (np == null) {
      return null;
    }
    int first = np.first();
    while (first < np.last() && s.is(first, Tag.RELATIVE)) {
      first++;
    }
    int in = np.last() + 1;
    boolean at = s.isWordOf(in, "in", "at");
    boolean doing = at && s.lower(in + 1).endsWith("ing");
    boolean field =
        at && s.isWord(in + 1) && !s.isAny(in + 1, Tag.DETERMINER, Tag.REGION, Tag.DURATION);
    int task = doing ? in + 2 : in + 1;
    Span done = doing || field ? phrases.startingAt(task) : null;
    boolean object = done != null && done.first() == task && done.last() < r.to();
    boolean change = object && np.first() == np.last() && s.is(np.last(), Tag.RELATIVE);
    if (change && done != null) {
      return done;
    }
    int last = object && done != null ? done.last() : np.last();
    while (last == np.last() && last > first && s.is(last, Tag.RELATIVE)) {
      last--;
    }
    return new Span(first, last);
  }

  /** {@code X can achieve accuracy rates exceeding}: X, where a system is named. */
  private @Nullable Span beyondCapability() {
    Span found = topics.topic();
    if (found == null
        || !s.any(found.first(), found.last() + 1, Tag.CAPABILITY)
        || s.isCapital(found.last())) {
      return found;
    }
    Span farther = new ClauseSubjects(s, phrases).of(found.first(), r.clauseStart());
    boolean other =
        farther != null
            && (topics.reports(farther) || isAbsolute(found) || isBeside(farther, found));
    return farther == null || other || s.is(farther.last(), Tag.PEOPLE) || topics.points(farther)
        ? found
        : r.found(farther, "the system whose capability it is", found.last());
  }

  /** {@code , with speeds reaching}: of no thing but what it names itself. */
  private boolean isAbsolute(Span found) {
    return s.isWordOf(found.first() - 1, "with") && s.isMark(found.first() - 2, ',');
  }

  /** {@code charts the reef with rates that exceed}: the reef is no system. */
  private boolean isBeside(Span farther, Span found) {
    int with = farther.last() + 1;
    int after = s.is(with + 1, Tag.DETERMINER) ? with + 2 : with + 1;
    return s.isWordOf(with, "with") && after == found.first();
  }

  /** {@code Users report speed gains of}: the speed, as users are no system. */
  private @Nullable Span reported(Span who) {
    int verb = who.last() + 1;
    boolean reports = s.isWordOf(verb, "report", "reported", "reports", "see", "saw", "describe");
    Span what = reports ? phrases.startingAt(verb + 1) : null;
    boolean able =
        what != null
            && what.last() < q.left()
            && Capabilities.any(s, what.first(), what.last() + 1);
    if (!able || what == null) {
      return null;
    }
    int last = what.last();
    while (last > what.first() && s.is(last, Tag.RELATIVE)) {
      last--;
    }
    return new Span(what.first(), last);
  }

  /** {@code revenue in 2020 more than doubled}. */
  @Nullable Span multiplied() {
    boolean twice = s.isWordOf(q.first(), "twice", "thrice") || s.lower(q.first()).endsWith("fold");
    boolean verb = q.first() == q.last() && s.isWord(q.first()) && !twice;
    boolean acts = verb && (s.is(next, Tag.DETERMINER) || isTransitive());
    Span object = acts ? phrases.startingAt(next) : null;
    if (object != null && object.last() < r.to() && !s.is(object.last(), Tag.DURATION)) {
      return phrases.extended(object, r.to());
    }
    return verb ? new ClauseSubjects(s, phrases).before(q.left(), r.clauseStart()) : null;
  }

  /** {@code promises to double hauling speeds}. */
  private boolean isTransitive() {
    boolean infinitive =
        s.isWordOf(q.left() - 1, "to", "will", "would", "could", "can", "may", "might");
    return (infinitive || s.lower(q.first()).endsWith("ing"))
        && s.isWord(next)
        && phrases.isNounAfter(q.last())
        && !s.isAny(next, Tag.DURATION, Tag.NOW, Tag.MONTH, Tag.PREPOSITION, Tag.CONJUNCTION)
        && !s.isWordOf(next, "next", "last", "roughly", "approximately", "about");
  }

  private @Nullable Span ofChange(ChangedThing change) {
    return r.found(change.thing(), "what changes, by the word for the change", change.word());
  }
}
