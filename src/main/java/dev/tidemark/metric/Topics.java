package dev.tidemark.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a clause says something of, where it names it. */
final class Topics {
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
    Span item = s.isMark(q.left() - 1, ':') ? phrases.endingAt(q.left() - 2) : null;
    if (item != null && item.first() <= 1) {
      return r.found(item, "the item that a list says it of", q.left() - 1);
    }
    ClauseSubjects subjects = new ClauseSubjects(s, phrases);
    Span found = subjects.of(q.first(), r.clauseStart());
    found = found != null ? found : subjects.of(q.first(), 0);
    boolean reporting =
        found != null && s.is(found.last(), Tag.REPORT_NOUN) && !s.isCapital(found.last());
    if (found == null) {
      Span main = MainClause.subject(s, phrases, q.next());
      return main == null || points(main)
          ? null
          : r.found(main, "what the clause after it says something of");
    }
    return found == null || reporting || points(found)
        ? null
        : r.found(found, "what the verb before the number says something of");
  }

  boolean points(Span span) {
    return span.first() == span.last() && PLACEHOLDERS.contains(s.lower(span.first()));
  }

  /** {@code net}, {@code traditional}: an adjective left alone names nothing. */
  boolean namesNothing(Span span) {
    int only = span.first();
    boolean alone = only == span.last() && !s.isCapital(only);
    return alone && (ChangedThing.isBare(s, only, only) || WordShapes.isAdjective(s, only));
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
}
