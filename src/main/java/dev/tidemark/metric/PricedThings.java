package dev.tidemark.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the thing that has a price, a discount or was bought. */
final class PricedThings {
  private static final Set<String> BARE = Set.copyOf(Lexicon.lines("bare-adjectives.txt"));

  private static final String[] RATES = {
    "monthly",
    "annually",
    "weekly",
    "each",
    "apiece",
    "plus",
    "instead",
    "today",
    "total",
    "shipped"
  };

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final int next;

  PricedThings(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.next = q.next();
  }

  @Nullable Span thing(MetricType type) {
    Span target = target();
    if (target != null) {
      return r.found(target, "whose price target it is");
    }
    Span bracketed = s.isMark(q.left() - 1, '(') ? r.phrases().endingAt(q.left() - 2) : null;
    if (bracketed != null) {
      return r.found(bracketed, "the noun phrase before the bracket");
    }
    Span named = apposed();
    if (named != null) {
      return r.found(named, "the name that the amount explains", q.left() - 1);
    }
    boolean worth = s.isWordOf(q.left() - 1, "worth");
    Span traded = worth && type == MetricType.DEAL ? r.phrases().endingAt(q.left() - 2) : null;
    if (traded != null) {
      return r.found(traded, "what is worth so much", q.left() - 1);
    }
    Span buyer = type == MetricType.DEAL ? buyer() : null;
    if (buyer != null) {
      return r.found(buyer, "whose deal it is", q.left() - 1);
    }
    Span daily = new UnitPrices(r).byTime();
    Span after = daily != null ? daily : after();
    if (after != null) {
      return r.found(after, "the thing priced, after the amount");
    }
    Span bought = type == MetricType.DEAL ? bought() : null;
    return bought != null ? r.found(bought, "what is bought") : priced(type);
  }

  private @Nullable Span priced(MetricType type) {
    Span before = before();
    UnitPrices units = new UnitPrices(r);
    Span piece = type == MetricType.PRICE ? units.byPiece(before) : null;
    if (piece != null) {
      return piece;
    }
    return before == null && type == MetricType.PRICE ? units.fee() : before;
  }

  /** {@code Anchor's $9 million acquisition}: the deal names nothing, its owner does. */
  private @Nullable Span buyer() {
    boolean owned = s.lower(q.left() - 1).equals("'s") && s.isAny(next, Tag.ACQUIRE, Tag.DEAL);
    boolean alone = owned && !s.isWordOf(next + 1, "of");
    return alone ? r.phrases().endingAt(q.left() - 2) : null;
  }

  /** {@code save 95% on NP}, {@code NP at 95% off}. */
  @Nullable Span discounted() {
    int on = s.isWordOf(next, "off", "discount") ? next + 1 : next;
    if (s.isWordOf(on, "on", "for", "of")) {
      return r.found(joined(r.phrases().startingAt(on + 1)), "what the discount is on", on);
    }
    Span off =
        s.isWordOf(next, "off") && (s.isCapital(on) || s.is(on, Tag.DETERMINER))
            ? r.phrases().startingAt(on)
            : null;
    return off != null
        ? r.found(r.phrases().extended(off, s.size()), "what the discount is on", next)
        : before();
  }

  /** {@code AWS and Azure training course}. */
  private @Nullable Span joined(@Nullable Span np) {
    boolean and = np != null && s.isWordOf(np.last() + 1, "and") && s.isCapital(np.last() + 2);
    Span partner = and && np != null ? r.phrases().startingAt(np.last() + 2) : null;
    return partner == null || np == null ? np : new Span(np.first(), partner.last());
  }

  /** {@code raises its price target from $240}: of the stock named there. */
  private @Nullable Span target() {
    int word = s.last(Math.max(0, q.left() - 10), q.left(), Tag.PRICE);
    boolean target = s.isWordOf(word, "target") || s.isWordOf(word, "targets");
    if (!target) {
      return null;
    }
    int i = word - 2;
    if (s.isMark(i, ')')) {
      int open = i;
      while (open > 0 && !s.isMark(open, '(')) {
        open--;
      }
      Span owner = s.isMark(open - 1, '\'') || s.isWord(open - 1) ? possessor(open - 1) : null;
      return owner != null ? owner : r.phrases().endingAt(i - 1);
    }
    return possessor(i);
  }

  private @Nullable Span possessor(int i) {
    return r.phrases().endingAt(s.lower(i).equals("'s") ? i - 1 : i);
  }

  /** {@code the JEDI contract, a $10 billion project}. */
  private @Nullable Span apposed() {
    boolean comma = s.isMark(q.left() - 1, ',') && s.isWordOf(q.left(), "a", "an");
    Span np = comma ? r.phrases().endingAt(q.left() - 2) : null;
    return np != null && np.first() < np.last() && s.isCapital(np.last() - 1) ? np : null;
  }

  /** {@code $10 billion cloud contract}, {@code $700 worth of NP}. */
  private @Nullable Span after() {
    int at = s.isWordOf(next, "worth") && s.isWordOf(next + 1, "of") ? next + 2 : next;
    while (s.isMark(at, '\'')
        || s.isMark(at, '"')
        || s.isMark(at, '\u2018')
        || s.isMark(at, '\u201C')) {
      at++;
    }
    if (s.isWordOf(at, "per", "a") && s.is(at + 1, Tag.DURATION)) {
      at += 2;
    }
    boolean of = s.isWordOf(next, "of");
    boolean rate = s.isWordOf(at, RATES);
    if (rate && s.isWordOf(at + 1, "for") && !s.is(at + 2, Tag.DURATION)) {
      return r.phrases().startingAt(at + 2);
    }
    if (rate
        || !s.isWord(at)
        || (s.isAny(at, Tag.PREPOSITION, Tag.NOW, Tag.PRICE, Tag.YEARLY, Tag.OFF) && !of)) {
      boolean time = s.anyWord(at, at + 5, "time", "period");
      return s.isWordOf(at, "for") && s.is(at + 1, Tag.DETERMINER) && !time
          ? r.phrases().startingAt(at + 1)
          : each(at);
    }
    Span np = r.phrases().startingAt(of ? at + 1 : at);
    boolean near = np != null && np.first() <= at + 2 && np.last() < r.to();
    if (!near || np == null || s.is(np.last(), Tag.NOW)) {
      return null;
    }
    boolean kind = np.first() < np.last() && !BARE.contains(s.lower(np.last() - 1));
    return s.is(np.last(), Tag.PRICE) && !kind ? null : np;
  }

  /** {@code $3 per user}, {@code $10,000 for in-person programs}. */
  private @Nullable Span each(int at) {
    boolean range = r.q().bound() == Bound.RANGE;
    boolean plain = s.isWordOf(at, "for") && (range || at > next) && !s.is(at + 1, Tag.DURATION);
    return plain ? r.phrases().startingAt(at + 1) : null;
  }

  /** {@code paid $28 million to secure NP}, {@code acquired NP for $1 billion}. */
  private @Nullable Span bought() {
    if (s.isWordOf(next, "to") && s.isAny(next + 1, Tag.ACQUIRE, Tag.FUNDING)) {
      return r.phrases().extended(r.phrases().startingAt(next + 2), r.to());
    }
    int verb = s.last(r.from(), q.left(), Tag.ACQUIRE);
    boolean object = verb >= 0 && s.isWordOf(q.left() - 1, "for");
    return object ? r.phrases().startingAt(verb + 1) : null;
  }

  /** {@code NP at $5}, {@code NP for just $5}, {@code NP: $5}, {@code NP costs $5}. */
  private @Nullable Span before() {
    int i = q.left() - 1;
    while (i >= r.from() && isFiller(i)) {
      i--;
    }
    if (s.isWordOf(i - 1, "available", "sold", "offered", "listed") && s.isMark(i - 2, '(')) {
      return r.found(r.phrases().endingAt(i - 3), "the noun phrase before the bracket");
    }
    boolean joined =
        s.isMark(i, ':') || s.isMark(i, ',') || s.isWordOf(i, "at", "for", "with", "to", "from");
    Span subject = ofPrice(topic());
    if (subject != null && s.is(subject.last(), Tag.PRODUCT)) {
      return r.found(subject, "the product that the clause speaks of");
    }
    Span np = joined ? r.phrases().endingAt(i - 1) : null;
    if (np != null && s.is(np.last(), Tag.PRICE) && !s.isMark(i, ':')) {
      np = null;
    }
    int preposition = np == null ? -1 : np.first() - 1;
    while (s.is(preposition, Tag.DETERMINER)) {
      preposition--;
    }
    boolean place = s.isWordOf(preposition, "in", "on", "at", "via", "from", "by");
    return np != null && !place
        ? r.found(s.isMark(i, ':') ? item(np) : whole(np), "the thing priced, before the amount", i)
        : r.found(subject, "what the verb before the number says something of");
  }

  /** {@code Prices for a set-up like this vary}: the set-up. */
  private @Nullable Span ofPrice(@Nullable Span topic) {
    int word = topic == null ? -1 : topic.first();
    while (topic != null && word < topic.last() && !s.is(word, Tag.PRICE)) {
      word++;
    }
    boolean of = topic != null && s.is(word, Tag.PRICE) && s.isWordOf(word + 1, "of", "for");
    int at = s.isWordOf(word + 2, "such", "each") ? word + 3 : word + 2;
    Span thing = of && topic != null && at <= topic.last() ? r.phrases().startingAt(at) : null;
    return thing == null ? topic : thing;
  }

  private boolean isFiller(int i) {
    return s.isAny(i, Tag.ADVERB, Tag.DETERMINER, Tag.NOW) || s.isWordOf(i, "just", "only");
  }

  /** {@code Adapter for PC}: the phrase with what it hangs on. */
  private Span whole(Span np) {
    int preposition = np.first() - 1;
    boolean hangs = s.isWordOf(preposition, "for", "of") && s.isCapital(preposition - 1);
    Span head = hangs ? r.phrases().endingAt(preposition - 1) : null;
    return head == null ? np : new Span(head.first(), np.last());
  }

  /** {@code Cleaning and repair: $25}: all that stands before the colon. */
  private Span item(Span np) {
    Span both = r.phrases().withPartner(np);
    return both.first() <= 1 ? both : np;
  }

  private @Nullable Span topic() {
    ClauseSubjects subjects = new ClauseSubjects(s, r.phrases());
    Span found = subjects.of(q.first(), r.clauseStart());
    found = found != null ? found : subjects.of(q.first(), 0);
    return found != null ? found : MainClause.subject(s, r.phrases(), next);
  }
}
