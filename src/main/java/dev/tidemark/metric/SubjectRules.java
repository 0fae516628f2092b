package dev.tidemark.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrase that names what is measured. */
final class SubjectRules {

  private static final Set<String> PRAISE = Set.copyOf(Lexicon.lines("praise.txt"));

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final NounPhrases phrases;
  private final MarketHeads markets;
  private final int next;
  private final Topics topics;
  private final Owners owners;
  private final Parts parts;
  private final CapableThings capable;

  SubjectRules(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.phrases = reading.phrases();
    this.markets = new MarketHeads(s, phrases);
    this.next = q.next();
    this.topics = new Topics(reading);
    this.owners = new Owners(reading, topics);
    this.parts = new Parts(reading, topics);
    this.capable = new CapableThings(reading, topics);
  }

  /**
   * @param before the quantity before in the sentence; null when there is none
   */
  @Nullable String subject(MetricType type, Context context, @Nullable Draft before) {
    boolean compared =
        before != null && before.type() == type && (TypeRules.isCompared(r) || isOtherRate());
    if (compared && before != null && before.subject() != null && !s.isWordOf(next, "of")) {
      return r.because(before.subject(), "the same as the number that it is compared with");
    }
    String found =
        switch (type) {
          case MARKET_SIZE, CAGR -> market(type, context);
          case SHARE -> s.isWordOf(next, "of") ? words(parts.whole()) : named(parts.whole());
          case MARKET_SHARE -> named(holder());
          case PAY -> named(owners.payee());
          case GROWTH, SAVING, CHANGE -> named(q.isMoney() ? owners.owner(type) : changed());
          case PERFORMANCE -> named(capable.thing());
          case DEAL, PRICE -> named(new PricedThings(r).thing(type));
          case INVESTMENT -> named(owners.purpose(type));
          default -> named(q.unit() == Unit.COUNT ? counted() : owners.owner(type));
        };
    boolean alike =
        before != null
            && (before.type() == type
                || (type == MetricType.SAVING && before.type() == MetricType.PRICE)
                || (type == MetricType.MARKET_SIZE && before.type() == MetricType.CAGR));
    boolean goesOn = found == null && alike && type != MetricType.CAGR;
    if (goesOn && before != null && before.subject() != null) {
      return r.because(before.subject(), "the same as the number before it in the sentence");
    }
    return found;
  }

  /** {@code $3 monthly or $30 annually}, {@code from 81% to 55%}: two numbers of one thing. */
  private boolean isOtherRate() {
    int or = q.left() - 1;
    Quantity last = r.index() > 0 ? r.all().get(r.index() - 1) : q;
    boolean near = r.index() > 0 && or - last.last() <= 4;
    boolean level =
        s.isWordOf(or, "to") && or == last.last() + 1 && s.isWordOf(last.left() - 1, "from");
    return near && ((s.isWordOf(or, "or") && q.isMoney()) || (level && q.unit() != Unit.COUNT));
  }

  private @Nullable String words(@Nullable Span span) {
    return span == null ? null : s.phrase(span.first(), span.last());
  }

  /** The words of a phrase; null for one that only points at something: {@code the company}. */
  private @Nullable String named(@Nullable Span span) {
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
    return topics.points(told) || topics.namesNothing(told) ? null : s.phrase(first, span.last());
  }

  private @Nullable String market(MetricType type, Context context) {
    Span economy = s.isWord(next) ? phrases.startingAt(next) : null;
    if (economy != null && economy.first() == next && s.isWordOf(economy.last(), "economy")) {
      return named(r.found(economy, "the noun phrase after the amount"));
    }
    Span market = markets.nearestNamed(q.left());
    if (market != null) {
      r.found(market, "the name of the nearest market", nearestHead());
      String name = s.phrase(market.first(), market.last());
      Span field = markets.servedBy(market);
      return field == null ? name : name + " " + s.phrase(field.first(), field.last());
    }
    Estimate estimate = Estimate.before(s, phrases, q.left());
    if (estimate != null && nearestHead() < 0) {
      return named(r.found(estimate.what(), "what somebody's estimate is of", estimate.verb()));
    }
    Span predicated = predicated();
    if (predicated != null) {
      return named(predicated);
    }
    Span theme = theme();
    if (theme != null) {
      return named(r.found(theme, "the field that the sentence speaks of", theme.last() + 1));
    }
    boolean owned = s.lower(q.left() - 1).equals("'s");
    boolean after =
        nearestHead() >= q.next() && s.isWordOf(nearestHead(), "market") && !owned;
    Span sized = after ? topics.topic() : null;
    if (sized != null && !s.isAny(sized.last(), Tag.RISE, Tag.CAGR)) {
      return named(beyondGrowth(sized));
    }
    if (nearestHead() >= 0) {
      return earlier(context);
    }
    Span thing = null;
    if (type == MetricType.CAGR) {
      ChangedThing change = ChangedThing.of(r);
      boolean told = change != null && change.word() > q.last();
      thing = told && change != null ? ofChange(change) : null;
    }
    if (thing != null) {
      return named(thing);
    }
    Span topic = topics.topic();
    boolean thingItself = topic != null && !s.isAny(topic.last(), Tag.RISE, Tag.CAGR);
    return thingItself && topic != null ? named(beyondGrowth(topic)) : earlier(context);
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
        Span np = phrases.endingAt(i - 1);
        return np == null || points(np) ? null : np;
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
    return market && is ? topics.topic() : null;
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
    Span meant = markets.pointedAt(nearestHead());
    if (meant != null && !topics.points(meant)) {
      return named(r.found(meant, "what the bare word for a market points at", nearestHead()));
    }
    String found = context.market();
    boolean pointed = s.isWordOf(nearestHead() - 1, "the", "this");
    Span main = found == null && !pointed ? MainClause.subject(s, phrases, next) : null;
    if (main != null) {
      return named(r.found(main, "what the clause after it says something of"));
    }
    return found == null
        ? null
        : r.because(found, "the nearest market named before this sentence or in the title");
  }

  private @Nullable Span holder() {
    Span holder = topics.bracketed();
    boolean share = holder != null && s.any(holder.first(), holder.last() + 1, Tag.MARKET_SHARE);
    holder = holder != null && !share ? holder : topics.topic();
    if (holder != null && s.isWordOf(holder.first(), "share")) {
      Span owner =
          s.lower(holder.first() - 1).equals("'s") ? phrases.endingAt(holder.first() - 2) : null;
      return owner == null ? null : r.found(owner, "whose share it is");
    }
    boolean region =
        holder != null && s.is(holder.first(), Tag.REGION) && s.is(holder.last(), Tag.REGION);
    return region ? wholeMarket() : holder;
  }

  /** {@code Asia holds 40% of the rope market}: the market, as a place is no subject. */
  private @Nullable Span wholeMarket() {
    int end = r.to();
    for (int i = next + 1; s.isWordOf(next, "of") && i < Math.min(end, next + 12); i++) {
      Span market = markets.isHead(i) ? markets.named(i) : null;
      if (market != null && market.first() > next) {
        return r.found(market, "the market that a place has a part of", i);
      }
    }
    return null;
  }

  private @Nullable Span changed() {
    Span multiplied = q.unit() == Unit.MULTIPLE ? capable.multiplied() : null;
    if (multiplied != null) {
      return r.found(multiplied, "what is multiplied", q.first());
    }
    if (s.isWordOf(next, "off", "discount") || saved()) {
      return new PricedThings(r).discounted();
    }
    Span bracketed = topics.bracketed();
    ChangedThing change = ChangedThing.of(r);
    boolean signed = s.isMark(q.first(), '+') || s.isMark(q.first(), '-');
    if (bracketed != null && (signed || change == null)) {
      return bracketed;
    }
    if (signed && q.first() > 0 && s.isWord(q.first() - 1)) {
      return r.found(phrases.endingAt(q.first() - 1), "the noun phrase before the sign", q.first());
    }
    Span topic = change != null && change.thing() != null ? ofChange(change) : topics.topic();
    boolean bare = topic == null && change == null && q.unit() == Unit.MULTIPLE && s.isWord(next);
    return bare ? r.found(phrases.startingAt(next), "the noun phrase after the number") : topic;
  }

  private @Nullable Span ofChange(ChangedThing change) {
    return r.found(change.thing(), "what changes, by the word for the change", change.word());
  }

  private @Nullable Span counted() {
    boolean bare =
        !s.isWord(next) || s.isAny(next, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.AUXILIARY);
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
    boolean participle = form && s.isWord(next + 1) && phrases.isNounAfter(next);
    boolean stops = s.isAny(next, Tag.VERB, Tag.PREPOSITION) && !s.isCapital(next) && !participle;
    Span noun = stops ? null : phrases.startingAt(next);
    if (noun != null && r.index() > 0 && s.isWordOf(noun.last(), "ones")) {
      return null;
    }
    return noun != null && noun.first() <= next + 1
        ? r.found(noun, "what is counted")
        : topics.topic();
  }

  /** {@code from 2 to 5 million ropes}, {@code a rope count of 2 million}. */
  private @Nullable Span besideBare() {
    boolean first = s.isWordOf(next, "to") && r.index() + 1 < r.all().size();
    Quantity second = first ? r.all().get(r.index() + 1) : q;
    if (first && second.unit() == Unit.COUNT && second.left() == next + 1) {
      return r.found(phrases.startingAt(second.next()), "what is counted, after the second number");
    }
    boolean of = s.isWordOf(q.left() - 1, "of") && s.isWordOf(q.left() - 2, "count");
    return of ? r.found(phrases.endingAt(q.left() - 2), "the count that it is", q.left() - 1) : null;
  }

  /** {@code 37 billion of its 671 billion parameters}. */
  private @Nullable Span ofNext() {
    boolean of = s.isWordOf(next, "of") && r.index() + 1 < r.all().size();
    Quantity whole = of ? r.all().get(r.index() + 1) : q;
    boolean near = of && whole.unit() == Unit.COUNT && whole.left() <= next + 3;
    return near ? phrases.startingAt(whole.next()) : null;
  }

  /** {@code save 95% on}, {@code a discount of 20%}. */
  private boolean saved() {
    int before = q.left() - 1;
    boolean discount = s.isWordOf(before, "of") && s.isWordOf(before - 1, "discount", "discounts");
    return discount || s.isWordOf(before, "save", "saves", "saving");
  }
}
