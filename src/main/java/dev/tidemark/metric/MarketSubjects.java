package dev.tidemark.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the market, field or thing whose level or yearly growth is told. */
final class MarketSubjects {
  private static final Set<String> PRAISE = Set.copyOf(Lexicon.lines("praise.txt"));

  /** So that a sentence of very many numbers is not read anew for each. */
  private static final int FARTHEST = 60;

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final NounPhrases phrases;
  private final MarketHeads markets;
  private final Topics topics;
  private final int next;

  MarketSubjects(Reading reading, Topics topics) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.phrases = reading.phrases();
    this.markets = new MarketHeads(s, phrases);
    this.topics = topics;
    this.next = q.next();
  }

  /** Its name; null where neither the sentence nor what was said before names it. */
  @Nullable String name(MetricType type, Context context) {
    Span economy = s.isWord(next) ? phrases.startingAt(next) : null;
    if (economy != null && economy.first() == next && s.isWordOf(economy.last(), "economy")) {
      return topics.named(r.found(economy, "the noun phrase after the amount"));
    }
    Span become = become();
    if (become != null) {
      return topics.named(become);
    }
    Span market = markets.nearestNamed(q.left());
    if (market != null) {
      r.found(market, "the name of the nearest market", nearestHead());
      String name = s.phrase(market.first(), market.last());
      Span field = markets.servedBy(market);
      return field == null ? name : name + " " + s.phrase(field.first(), field.last());
    }
    Span told = told();
    if (told != null) {
      return topics.named(told);
    }
    if (nearestHead() >= 0) {
      return earlier(context);
    }
    Span grown = type == MetricType.CAGR ? grown() : null;
    if (grown != null) {
      return topics.named(grown);
    }
    Span topic = topics.topic();
    boolean place =
        topic != null && s.is(topic.first(), Tag.REGION) && s.isWordOf(topic.last(), "region");
    boolean thingItself = topic != null && !place && !s.isAny(topic.last(), Tag.RISE, Tag.CAGR);
    return thingItself && topic != null ? topics.named(beyondGrowth(topic)) : earlier(context);
  }

  /** What the build of the sentence says it of, where no market has a name. */
  private @Nullable Span told() {
    Estimate estimate = Estimate.before(s, phrases, q.left());
    if (estimate != null && nearestHead() < 0) {
      return r.found(estimate.what(), "what somebody's estimate is of", estimate.verb());
    }
    Span predicated = predicated();
    if (predicated != null) {
      return predicated;
    }
    Span theme = theme();
    if (theme != null) {
      return r.found(theme, "the field that the sentence speaks of", theme.last() + 1);
    }
    boolean owned = s.lower(q.left() - 1).equals("'s");
    boolean after = nearestHead() >= q.next() && s.isWordOf(nearestHead(), "market") && !owned;
    Span sized = after ? topics.topic() : null;
    return sized != null && !s.isAny(sized.last(), Tag.RISE, Tag.CAGR) ? beyondGrowth(sized) : null;
  }

  /** {@code 8% growth in rope sales a year}: what grows, named after the rate. */
  private @Nullable Span grown() {
    ChangedThing change = ChangedThing.of(r);
    boolean noun = s.isWordOf(q.left() - 1, "of") && s.isWordOf(next, "annually", "yearly");
    noun |= s.isWordOf(q.left() - 1, "by") && s.is(next, Tag.YEARLY);
    return change != null && (change.word() > q.last() || noun)
        ? r.found(change.thing(), "what changes, by the word for the change", change.word())
        : null;
  }

  /** {@code growth in kelp farming}: what grows. */
  private Span beyondGrowth(Span whole) {
    boolean everywhere = s.isWordOf(whole.first(), "global", "worldwide");
    boolean more = everywhere && whole.first() < whole.last();
    Span topic = more ? new Span(whole.first() + 1, whole.last()) : whole;
    for (int i = topic.first(); i + 1 < topic.last(); i++) {
      boolean wider = s.is(i, Tag.RISE) || s.isWordOf(i, "realm", "world", "field", "area", "use");
      if (wider && s.isWordOf(i + 1, "in", "of")) {
        Span grows = phrases.startingAt(i + 2);
        return grows == null ? topic : new Span(grows.first(), topic.last());
      }
    }
    return topic;
  }

  /** {@code The rope landscape changes, with the global market …}: the market of that field. */
  private @Nullable Span theme() {
    for (int i = 1; i < q.left(); i++) {
      if (s.isWordOf(i, "landscape", "field", "space", "arena", "ecosystem", "movement")) {
        Span of = s.isWordOf(i + 1, "of") ? phrases.startingAt(i + 2) : null;
        Span np = of != null ? of : phrases.endingAt(i - 1);
        boolean shown = np != null && s.isWordOf(np.first() - 1, "this", "these", "that");
        return np == null || shown || points(np) || topics.namesNothing(np) ? null : np;
      }
    }
    return null;
  }

  /** {@code delves into the intricacies of kelp farming}: the field that a text treats. */
  private @Nullable Span treated() {
    for (int i = Math.max(1, q.left() - FARTHEST); i < q.left(); i++) {
      boolean of =
          s.isWordOf(i, "intricacies", "world", "realm", "power", "potential", "evolution");
      Span field = of && s.isWordOf(i + 1, "of") ? phrases.startingAt(i + 2) : null;
      if (field != null && !points(field)) {
        return r.found(field, "the field that the sentence speaks of", i);
      }
    }
    return null;
  }

  private boolean points(Span span) {
    return topics.points(span) || PRAISE.contains(s.lower(span.last()));
  }

  /** {@code Ropes were a $3 billion market}: what is said to be the market. */
  private @Nullable Span predicated() {
    Span head = s.isWord(next) ? phrases.startingAt(next) : null;
    boolean market = head != null && head.first() == next && markets.isHead(head.last());
    boolean is = s.anyWord(q.left() - 2, q.first(), "a", "an");
    return market && is ? called() : null;
  }

  /** {@code called offshore wind a $3 billion market}: what was called so; else the topic. */
  private @Nullable Span called() {
    int article = s.isWordOf(q.left(), "a", "an") ? q.left() : q.left() - 1;
    Span thing = phrases.endingAt(article - 1);
    int verb = thing == null ? -1 : thing.first() - 1;
    return s.isWordOf(verb, "called", "calls", "call", "considers", "considered", "deems")
        ? r.found(thing, "what is called a market", verb)
        : topics.topic();
  }

  /** {@code with kelp farming projected to become a $9 billion market}: kelp farming. */
  private @Nullable Span become() {
    int article = s.isWordOf(q.left(), "a", "an") ? q.left() : q.left() - 1;
    boolean becomes = s.isWordOf(article - 1, "become", "becomes", "becoming", "became");
    Span thing = becomes && s.isWordOf(article, "a", "an") ? predicated() : null;
    return thing == null || topics.points(thing) || s.is(thing.last(), Tag.MARKET) ? null : thing;
  }

  private int nearestHead() {
    int head = markets.nearest(q.left(), 0, s.size());
    for (int i = q.next(); i < head; i++) {
      if (s.isMark(i, ',')) {
        return -1;
      }
    }
    return head;
  }

  private @Nullable String earlier(Context context) {
    Span become = markets.become(nearestHead());
    if (become != null && !topics.points(become)) {
      return topics.named(r.found(become, "what is said to be the market", nearestHead()));
    }
    Span meant = markets.pointedAt(nearestHead());
    if (meant != null && !topics.points(meant) && !topics.reports(meant)) {
      return topics.named(
          r.found(meant, "what the bare word for a market points at", nearestHead()));
    }
    String found = context.market();
    boolean pointed = s.isWordOf(nearestHead() - 1, "the", "this");
    Span main = found == null ? MainClause.subject(s, phrases, next) : null;
    if (main != null && (!pointed || s.isWordOf(main.first() - 1, "that"))) {
      return topics.named(r.found(main, "what the clause after it says something of"));
    }
    return found == null
        ? topics.named(treated())
        : r.because(found, "the nearest market named before this sentence or in the title");
  }
}
