package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** The phrase that names what is measured. */
final class SubjectRules {
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
    Span own = new Respectively(r).name();
    if (own != null) {
      return topics.named(own);
    }
    Reading partner = r.partner();
    if (partner != null) {
      return new SubjectRules(partner).subject(type, context, before);
    }
    boolean compared =
        before != null && before.type() == type && (TypeRules.isCompared(r) || isOtherRate());
    Span listed = before != null && before.type() == type ? parts.beside() : null;
    if (listed != null) {
      return topics.named(listed);
    }
    boolean alike = before != null && before.type() == type && isParallel();
    if ((compared || alike)
        && !MoneyAims.isFor(r)
        && before != null
        && before.subject() != null
        && !s.isWordOf(next, "of")) {
      return r.because(before.subject(), "the same as the number that it goes with");
    }
    String found = found(type, context);
    boolean goesOn =
        found == null && before != null && (isAlike(type, before.type()) || isSameFigure());
    if (goesOn && before != null && before.subject() != null) {
      return r.because(before.subject(), "the same as the number before it in the sentence");
    }
    return found;
  }

  private @Nullable String found(MetricType type, Context context) {
    return switch (type) {
      case MARKET_SIZE, CAGR -> new MarketSubjects(r, topics).name(type, context);
      case SHARE -> share();
      case MARKET_SHARE -> topics.named(holder());
      case PAY -> topics.named(owners.payee());
      case GROWTH, SAVING, CHANGE -> ofMarket(topics.named(q.isMoney() ? gained(type) : changed()));
      case PERFORMANCE -> topics.named(capable.thing());
      case DEAL, PRICE -> topics.named(new PricedThings(r).thing(type));
      case INVESTMENT -> topics.named(owners.purpose(type));
      default -> topics.named(other(type));
    };
  }

  private @Nullable Span other(MetricType type) {
    if (Chances.isChance(r)) {
      return r.found(Chances.thing(r), "what is so likely", next);
    }
    Span compared = q.unit() == Unit.MULTIPLE ? likened() : null;
    if (compared != null) {
      return compared;
    }
    return q.unit() == Unit.COUNT ? new CountedThings(r, topics).thing() : owners.owner(type);
  }

  /** {@code methane, a gas 25 times more potent}: the methane. */
  private @Nullable Span likened() {
    Span kind = phrases.endingAt(q.left() - 1);
    boolean article = kind != null && s.isWordOf(kind.first() - 1, "a", "an");
    int before = kind == null ? -1 : kind.first() - 2;
    boolean parted =
        s.isMark(before, ',') || s.isMark(before, '\u2013') || s.isMark(before, '\u2014');
    Span name = article && parted ? phrases.endingAt(before - 1) : null;
    return name != null ? r.found(name, "what is said to be of that kind", before) : null;
  }

  /** Whether a number of this type may go on speaking of what the one before it measures. */
  private static boolean isAlike(MetricType type, MetricType before) {
    boolean same = before == type && type != MetricType.CAGR;
    return same
        || (type == MetricType.SAVING && before == MetricType.PRICE)
        || (type == MetricType.MARKET_SIZE && before == MetricType.CAGR);
  }

  /** {@code 95% for seals and 70% for otters}: two numbers of one thing. */
  private boolean isParallel() {
    Quantity last = r.index() > 0 ? r.all().get(r.index() - 1) : q;
    int and = q.left() - 1;
    return r.index() > 0
        && s.isWordOf(and, "and")
        && and - last.last() < 6
        && s.isWordOf(next, "for", "in", "on", "among")
        && s.isWordOf(last.next(), s.lower(next));
  }

  /** {@code and this figure will double}: of what was told before. */
  private boolean isSameFigure() {
    int figure = q.left() - 1;
    while (figure > q.left() - 5 && !s.isWordOf(figure, "figure", "number", "amount", "total")) {
      figure--;
    }
    return s.isWordOf(figure, "figure", "number", "amount", "total")
        && s.isWordOf(figure - 1, "this", "that");
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

  private @Nullable String share() {
    Span whole = parts.whole();
    if (s.isWordOf(next, "of")) {
      return words(whole);
    }
    String named = topics.named(whole);
    Span rate =
        named == null && s.isWordOf(q.left() - 1, "of") ? phrases.endingAt(q.left() - 2) : null;
    if (rate != null && s.isWordOf(rate.last(), "rate", "ratio", "level", "percentage")) {
      return topics.named(r.found(rate, "the rate that it is a value of", rate.last()));
    }
    return named != null ? named : topics.named(topics.bracketed());
  }

  /** {@code They make up 40% of sea trade}: the whole, where nobody is named that holds it. */
  private @Nullable Span unheld() {
    Span whole = s.isWordOf(next, "of") ? parts.whole() : null;
    boolean market =
        whole != null
            && (s.any(whole.first(), whole.last() + 1, Tag.MARKET)
                || s.any(whole.first(), whole.last() + 1, Tag.MARKET_SHARE));
    return market ? null : whole;
  }

  private @Nullable String words(@Nullable Span span) {
    return span == null ? null : s.phrase(span.first(), span.last());
  }

  private @Nullable Span holder() {
    Span holder = topics.bracketed();
    boolean share = holder != null && s.any(holder.first(), holder.last() + 1, Tag.MARKET_SHARE);
    holder = holder != null && !share ? holder : topics.topic();
    holder = holder == null ? possessor() : holder;
    holder = holder == null ? unheld() : holder;
    Span leader = holder == null ? null : leader(holder);
    if (leader != null) {
      return r.found(leader, "whose place in the market it is", leader.last() + 1);
    }
    if (holder != null && s.isWordOf(holder.first(), "share")) {
      Span owner =
          s.lower(holder.first() - 1).equals("'s") ? phrases.endingAt(holder.first() - 2) : null;
      return owner == null ? null : r.found(owner, "whose share it is");
    }
    boolean region =
        holder != null && s.is(holder.first(), Tag.REGION) && s.is(holder.last(), Tag.REGION);
    return region ? wholeMarket() : holder;
  }

  /** {@code Gull's dominance in the rope market}: Gull. */
  private @Nullable Span leader(Span holder) {
    for (int i = holder.last(); i >= Math.max(2, holder.first() - 4); i--) {
      boolean leads = s.isWordOf(i, "dominance", "leadership", "position", "lead", "hold");
      if (leads && s.lower(i - 1).equals("'s")) {
        return phrases.endingAt(i - 2);
      }
    }
    return null;
  }

  /** {@code Gull's plan to win 3%}: whose plan it is. */
  private @Nullable Span possessor() {
    for (int i = q.left() - 1; i > Math.max(r.from(), r.clauseStart()); i--) {
      Span name = s.lower(i).equals("'s") ? phrases.endingAt(i - 1) : null;
      if (name != null) {
        return s.isCapital(name.last()) ? r.found(name, "whose plan or rise it is", i) : null;
      }
    }
    return null;
  }

  /** {@code Asia holds 40% of the rope market}: the market, as a place is no subject. */
  private @Nullable Span wholeMarket() {
    int end = r.to();
    boolean of =
        s.isWordOf(next, "of") || (s.isWordOf(next, "share") && s.isWordOf(next + 1, "of", "in"));
    for (int i = next + 1; of && i < Math.min(end, next + 12); i++) {
      Span market = markets.isHead(i) ? markets.named(i) : null;
      if (market != null && market.first() > next) {
        return r.found(market, "the market that a place has a part of", i);
      }
    }
    return null;
  }

  /** {@code Kelp farming thrives, with a 26% market growth}: of what the sentence speaks of. */
  private @Nullable String ofMarket(@Nullable String named) {
    boolean market = named == null && s.isWordOf(next, "market") && s.is(next + 1, Tag.RISE);
    return market ? topics.named(topics.topic()) : named;
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
    boolean alone = change != null && isAlone(change);
    if (bracketed != null && (signed || change == null || alone)) {
      return bracketed;
    }
    if (signed && q.first() > 0 && s.isWord(q.first() - 1)) {
      return r.found(phrases.endingAt(q.first() - 1), "the noun phrase before the sign", q.first());
    }
    Span topic = change != null && change.thing() != null ? ofChange(change) : topics.topic();
    boolean bare = topic == null && change == null && q.unit() == Unit.MULTIPLE && s.isWord(next);
    return bare ? r.found(phrases.startingAt(next), "the noun phrase after the number") : topic;
  }

  /** {@code (a 30% increase from last year)}: the bracket does not say of what. */
  private boolean isAlone(ChangedThing change) {
    return change.word() == next && !s.isWordOf(next + 1, "in", "of", "to", "on", "for");
  }

  /** {@code cut costs by $9 million}: what changes by the amount, else whose it is. */
  private @Nullable Span gained(MetricType type) {
    boolean by = s.isWordOf(q.left() - 1, "by") && phrases.endingAt(q.left() - 2) != null;
    ChangedThing change = by ? ChangedThing.of(r) : null;
    boolean object = change != null && change.thing() != null && change.word() < q.left() - 2;
    if (object && change != null) {
      return ofChange(change);
    }
    Span owner = owners.owner(type);
    return owner == null && type == MetricType.SAVING ? new AmountNouns(r).means() : owner;
  }

  private @Nullable Span ofChange(ChangedThing change) {
    return r.found(change.thing(), "what changes, by the word for the change", change.word());
  }

  /** {@code save 95% on}, {@code a discount of 20%}. */
  private boolean saved() {
    int before = q.left() - 1;
    boolean discount = s.isWordOf(before, "of") && s.isWordOf(before - 1, "discount", "discounts");
    return discount || s.isWordOf(before, "save", "saves", "saving");
  }
}
