package dev.tidemark.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a clause says something of, where it names it. */
final class Topics {
  private static final Set<String> PRAISE = Set.copyOf(Lexicon.lines("praise.txt"));
  private static final Set<String> LONE = Set.copyOf(Lexicon.lines("lone-adjectives.txt"));
  private static final Set<String> PLACEHOLDERS = Set.copyOf(Lexicon.lines("placeholders.txt"));

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final NounPhrases phrases;

  Topics(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.phrases = reading.phrases();
  }

  /** What the clause says something of; what the sentence does where the clause has none. */
  @Nullable Span topic() {
    int end = new SubjectPhrases(s, phrases).closing(q.left() - 2, 0);
    Span item = s.isMark(q.left() - 1, ':') ? phrases.endingAt(end) : null;
    if (item != null && item.first() <= 1) {
      return r.found(item, "the item that a list says it of", q.left() - 1);
    }
    ClauseSubjects subjects = new ClauseSubjects(s, phrases);
    Span found = subjects.of(q.first(), r.clauseStart());
    found = found != null ? found : subjects.of(q.first(), 0);
    Span heading = found == null ? null : heading(found);
    if (heading != null) {
      return r.found(heading, "the heading that the sentence points back at", heading.last() + 1);
    }
    boolean reporting = found != null && reports(found);
    if (found == null || namesNothing(found)) {
      Span around = MainClause.around(s, phrases, q.left(), q.next());
      Span main = around != null ? around : MainClause.subject(s, phrases, q.next());
      return main == null || points(main)
          ? null
          : r.found(main, "what the clause after it says something of");
    }
    return found == null || reporting || points(found)
        ? null
        : r.found(found, "what the verb before the number says something of");
  }

  /** {@code Kelp farming: This method yields}: the heading; null for a phrase of its own. */
  private @Nullable Span heading(Span found) {
    int before = found.first() - 1;
    boolean shown = s.isWordOf(before, "this", "these") && s.isMark(before - 1, ':');
    Span np = shown ? phrases.endingAt(before - 2) : null;
    Span both = np == null ? null : phrases.withPartner(np);
    return both != null && both.first() <= 2 ? both : null;
  }

  /** {@code Recent surveys show}, not {@code trade data in harbours is expected to}. */
  boolean reports(Span span) {
    boolean name = s.isCapital(span.last()) && span.last() > 0;
    if (!s.is(span.last(), Tag.REPORT_NOUN) || name) {
      return false;
    }
    int verb = span.last() + 1;
    boolean passive = s.isWordOf(verb, "is", "are", "was", "were");
    boolean level = s.isWordOf(verb, "exceeding", "reaching", "surpassing", "averaging");
    boolean foresees =
        s.isWordOf(span.last(), "projections", "forecasts", "estimates", "forecast", "estimate");
    return span.first() == span.last() || foresees || !(passive || level);
  }

  boolean points(Span span) {
    boolean single = span.first() == span.last();
    boolean shown =
        s.isWordOf(span.first() - 1, "this", "these", "such")
            && !s.any(span.first(), span.last(), Tag.PREPOSITION);
    return (single || shown) && PLACEHOLDERS.contains(s.lower(span.last()));
  }

  /** {@code net}, {@code traditional}: an adjective left alone names nothing. */
  boolean namesNothing(Span span) {
    int only = span.first();
    boolean alone = only == span.last() && (only == 0 || !s.isCapital(only));
    if (isVague(span)) {
      return true;
    }
    if (alone && s.isAny(only, Tag.DURATION, Tag.MONTH)) {
      return true;
    }
    boolean praise = PRAISE.contains(s.lower(only)) || LONE.contains(s.lower(only));
    return alone
        && (praise || ChangedThing.isBare(s, only, only) || WordShapes.isAdjective(s, only));
  }

  /** {@code rapid growth trajectory}: no word of it names a thing. */
  private boolean isVague(Span span) {
    boolean grows = false;
    for (int i = span.first(); span.first() < span.last() && i <= span.last(); i++) {
      boolean growth = s.is(i, Tag.RISE) && !s.isCapital(i);
      grows |= growth;
      boolean vague = growth || PLACEHOLDERS.contains(s.lower(i)) || PRAISE.contains(s.lower(i));
      if (!vague && !ChangedThing.isBare(s, i, i)) {
        return false;
      }
    }
    return grows;
  }

  /** {@code Microsoft (MSFT +1.2%)}. */
  @Nullable Span bracketed() {
    int open = q.left() - 1;
    while (open > q.left() - 5 && s.isWord(open)) {
      open--;
    }
    return s.isMark(open, '(')
        ? r.found(phrases.endingAt(open - 1), "the noun phrase before the bracket")
        : null;
  }

  /** The words of a phrase; null for one that only points at something: {@code the company}. */
  @Nullable String named(@Nullable Span span) {
    if (span == null) {
      return null;
    }
    int first = span.first();
    while (first < span.last()
        && PRAISE.contains(s.lower(first))
        && !(s.isCapital(first) && first > 0)) {
      first++;
    }
    Span told = new Span(first, span.last());
    return points(told) || namesNothing(told) ? null : s.phrase(first, span.last());
  }
}
