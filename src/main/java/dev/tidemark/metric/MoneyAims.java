package dev.tidemark.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what money is spent on, put into or held as, where the words beside it say so. */
final class MoneyAims {
  /** Heads of what is built or carried out at a cost. */
  static final Set<String> WORKS = Set.copyOf(Lexicon.lines("works.txt"));

  /** So that a sentence of very many numbers is not read anew for each. */
  private static final int LONGEST = 40;

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final NounPhrases phrases;
  private final int next;

  MoneyAims(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.phrases = reading.phrases();
    this.next = q.next();
  }

  /** The thing that the money is for; null where only an owner can be named. */
  @Nullable Span thing(MetricType type) {
    Span found =
        switch (type) {
          case SPENDING -> bought();
          case FUNDING -> Backed.company(r);
          case OTHER -> q.isMoney() ? heldOrGiven() : null;
          default -> null;
        };
    if (found != null && type == MetricType.FUNDING) {
      r.found(found, "the company that it is put into", found.first() - 1);
    }
    return found != null ? found : r.found(works(), "what is built or carried out for it");
  }

  private @Nullable Span bought() {
    Span cause = isFor(r) ? phrases.startingAt(next + 2) : null;
    if (cause != null) {
      return r.found(cause, "what it is spent on", next);
    }
    Span wanted = wanted();
    if (wanted != null) {
      return r.found(wanted, "what the money is to be spent for", 0);
    }
    boolean cost =
        s.isWordOf(q.left() - 1, "of")
            && s.isWordOf(q.left() - 2, "cost", "costs", "price", "budget", "expense");
    Span bought = cost && s.isWordOf(next, "for") ? phrases.startingAt(next + 1) : null;
    return bought != null && !s.any(bought.first(), bought.last() + 1, Tag.DURATION)
        ? r.found(bought, "what it is the cost of", next)
        : null;
  }

  /** {@code $5 million required for}: the words after the amount say what it is for. */
  static boolean isFor(Reading r) {
    int next = r.q().next();
    boolean spent = r.s().isWordOf(next, "spent", "required", "needed", "invested", "earmarked");
    return r.q().isMoney() && spent && r.s().isWordOf(next + 1, "on", "for", "in", "into");
  }

  /** {@code For a new pier, towns should expect to invest}: what they want, not who pays. */
  private @Nullable Span wanted() {
    Span what = s.isWordOf(0, "for") ? phrases.startingAt(1) : null;
    int comma = 2;
    while (comma < Math.min(q.left(), LONGEST) && !s.isMark(comma, ',')) {
      comma++;
    }
    Span who = s.isMark(comma, ',') ? phrases.startingAt(comma + 1) : null;
    boolean people = who != null && s.is(who.last(), Tag.PEOPLE);
    return people && what != null && what.last() < comma && !s.isAny(1, Tag.DURATION) ? what : null;
  }

  /** {@code $9,000 in debt}, {@code rewards of up to $9,000}. */
  private @Nullable Span heldOrGiven() {
    Span held = MoneyHeads.held(r);
    if (held != null) {
      boolean assets = held.first() == held.last() && s.isWordOf(held.last(), "assets");
      return assets ? null : r.found(held, "what the money is", next);
    }
    return s.isWordOf(q.left() - 1, "of")
        ? r.found(phrases.endingAt(q.left() - 2), "what the money is", q.left() - 1)
        : null;
  }

  /** {@code this $10 billion observatory}. */
  private @Nullable Span works() {
    Span head = q.isMoney() && s.isWord(next) ? phrases.startingAt(next) : null;
    return head != null && head.first() == next && WORKS.contains(s.lower(head.last()))
        ? head
        : null;
  }
}
