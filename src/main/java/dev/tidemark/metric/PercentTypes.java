package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** What a percentage measures. */
final class PercentTypes {
  private static final String[] BEATS = {
    "beat",
    "beats",
    "beating",
    "missed",
    "missing",
    "exceed",
    "exceeds",
    "exceeded",
    "exceeding",
    "outpace",
    "outpaces",
    "surpass",
    "surpasses",
    "surpassing",
    "surpassed",
    "outpaced",
    "outpacing",
    "outnumber",
    "outnumbers",
    "outnumbered"
  };

  private static final String[] OUTPERFORMS = {
    "outperform", "outperforms", "outperformed", "outperforming"
  };

  private static final String[] SLOWS = {
    "slowed", "slows", "slowing", "accelerated", "decelerated"
  };

  private static final int NEAR = 12;

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final int next;

  PercentTypes(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.next = q.next();
  }

  /**
   * @param before the type of the percentage before it in the sentence; null when there is none
   */
  MetricType type(@Nullable MetricType before) {
    if (isCompound()) {
      return r.because(MetricType.CAGR, "a yearly rate is named beside the number", Tag.CAGR);
    }
    if (Chances.isChance(r)) {
      return r.because(MetricType.OTHER, "how likely something is", next);
    }
    if (isYearlyRise() || sumsUpLevels()) {
      return r.because(MetricType.CAGR, "a rise every year", Tag.YEARLY);
    }
    if (s.isWordOf(next, "off", "discount") || saved()) {
      return r.becauseOf(
          MetricType.SAVING,
          "a discount",
          "off",
          "discount",
          "discounts",
          "save",
          "saves",
          "saving");
    }
    boolean rose = s.isAny(q.left() - 2, Tag.RISE, Tag.FALL) && s.is(q.left() - 2, Tag.VERB);
    boolean from = s.isWordOf(q.left() - 1, "from") && !s.isWordOf(next, "to");
    if (before != null && from && (rose || s.isWordOf(q.left() - 2, "up", "down"))) {
      return r.because(before, "the same as the percentage that it changed to", q.left() - 2);
    }
    MetricType held = ofMarket();
    if (held != null) {
      return held;
    }
    return isDoing(before)
        ? r.because(MetricType.SHARE, "so many of them do it", next)
        : changeOrPart(before);
  }

  /** {@code with 65% noting}: a participle says what so many do. */
  private boolean isDoing(@Nullable MetricType before) {
    int verb = next;
    while (s.isAny(verb, Tag.ADVERB, Tag.NOW)) {
      verb++;
    }
    return s.lower(verb).endsWith("ing")
        && s.is(verb, Tag.VERB)
        && !s.isAny(verb, Tag.RISE, Tag.FALL, Tag.CAPABILITY)
        && (s.isWordOf(q.left() - 1, "with") || before == MetricType.SHARE);
  }

  private MetricType changeOrPart(@Nullable MetricType before) {
    if (addsToEconomy()) {
      return r.because(MetricType.IMPACT, "what is added to an economy", Tag.IMPACT);
    }
    int premium = s.isWordOf(q.left() - 1, "of") ? q.left() - 2 : -1;
    if (s.isWordOf(premium, "premium", "premiums") && s.any(0, premium, Tag.JOBS)) {
      return r.because(MetricType.PAY, "more pay", premium);
    }
    ChangedThing change = ChangedThing.of(r);
    if (change != null) {
      return ChangeKinds.kind(r, change);
    }
    return s.isWordOf(next, "of") ? new PartTypes(r).type() : level(before);
  }

  private boolean isCompound() {
    boolean rate =
        s.isWordOf(q.left() - 1, "of")
            && s.isWordOf(q.left() - 2, "rate")
            && s.any(q.left() - 8, q.left() - 2, Tag.RISE)
            && s.anyWord(q.left() - 6, q.left() - 2, "at");
    boolean years =
        s.isWordOf(next, "growth")
            && s.isWordOf(next + 1, "rate")
            && s.isWordOf(next + 2, "through", "until", "over", "between");
    if (rate || years) {
      return true;
    }
    return s.anyWord(next, next + 4, "cagr", "compound", "compounded") || r.left(Tag.CAGR, 9);
  }

  private boolean isYearlyRise() {
    boolean ago = s.anyWord(next, next + 5, "ago", "earlier", "over", "before");
    return r.right(Tag.YEARLY, 2) && (r.left(Tag.RISE, 8) || r.right(Tag.RISE, 4)) && !ago;
  }

  /**
   * {@code from $2 billion in 2020 to $3 billion in 2025, or 8.4% a year}: a rate of two levels.
   */
  private boolean sumsUpLevels() {
    int levels = 0;
    for (Quantity other : r.all().subList(0, r.index())) {
      levels += other.isMoney() ? 1 : 0;
    }
    boolean rises = s.any(0, q.left(), Tag.RISE) && s.isWordOf(q.left() - 1, "or");
    boolean part = s.anyWord(next, next + 4, "of", "ago", "earlier");
    return r.right(Tag.YEARLY, 2) && !part && (levels > 1 || (levels == 1 && rises));
  }

  private @Nullable MetricType ofMarket() {
    if (r.right(Tag.MARKET_SHARE, 9) || r.left(Tag.MARKET_SHARE, 8)) {
      return r.because(MetricType.MARKET_SHARE, "a share of a market is named", Tag.MARKET_SHARE);
    }
    int share = shareOfMarket();
    if (share >= 0) {
      return r.because(MetricType.MARKET_SHARE, "a share of a market is named", share, share + 1);
    }
    boolean alone = s.isWordOf(next, "share") && !s.isWordOf(next + 1, "of", "in");
    int head = alone ? new MarketHeads(s, r.phrases()).nearest(q.left(), r.from(), q.left()) : -1;
    if (head >= 0 && head >= q.left() - NEAR) {
      return r.because(MetricType.MARKET_SHARE, "a share, and a market before it", head, next);
    }
    return listedShare()
        ? r.because(MetricType.MARKET_SHARE, "a name with its part in brackets", q.left() - 2)
        : null;
  }

  /** {@code Its share of the chart plotter market fell to}; -1 where none is named. */
  private int shareOfMarket() {
    boolean after = s.isWordOf(next, "share") && s.isWordOf(next + 1, "of", "in");
    Span held = after ? r.phrases().startingAt(next + 2) : null;
    if (held != null && new MarketHeads(s, r.phrases()).isHead(held.last())) {
      return next;
    }
    for (int i = q.left() - 1; i >= Math.max(0, q.left() - 14); i--) {
      boolean of = s.isWordOf(i, "share") && s.isWordOf(i + 1, "of");
      Span whole = of ? r.phrases().startingAt(i + 2) : null;
      if (whole != null && new MarketHeads(s, r.phrases()).isHead(whole.last())) {
        return i;
      }
    }
    return -1;
  }

  /** {@code Amazon Web Services (32%)}: a name with its part of the market. */
  private boolean listedShare() {
    boolean bracket =
        s.isMark(q.left() - 1, '(') && s.isMark(next, ')') && s.isCapital(q.left() - 2);
    return bracket
        && !isSigned()
        && s.anyWord(0, s.size(), "market", "providers", "vendors", "leader");
  }

  private boolean isSigned() {
    return s.isMark(q.first(), '+') || s.isMark(q.first(), '-');
  }

  /** {@code contribute 3.5% to global GDP}. */
  private boolean addsToEconomy() {
    return r.left(Tag.IMPACT, 6)
        && s.isWordOf(next, "to", "of")
        && s.anyWord(next, next + 6, "gdp", "economy");
  }

  private MetricType level(@Nullable MetricType before) {
    if (s.isWordOf(q.left() - 1, "by") && s.anyWord(q.left() - 8, q.left(), OUTPERFORMS)) {
      return r.becauseOf(MetricType.PERFORMANCE, "by how much one outdoes the other", OUTPERFORMS);
    }
    if (s.isWordOf(q.left() - 1, "by") && s.anyWord(q.left() - 8, q.left(), BEATS)) {
      return r.because(
          MetricType.OTHER, "by how much something was beaten or missed", q.left() - 1);
    }
    Span topic = new ClauseSubjects(s, r.phrases()).of(q.first(), r.clauseStart());
    if (topic != null && s.isWordOf(topic.last(), "growth", "increase", "decline", "decrease")) {
      return r.because(MetricType.GROWTH, "what is measured is itself a change", topic.last());
    }
    if (s.isWordOf(next, "below", "above")) {
      return r.because(MetricType.OTHER, "by how much something is above or below another", next);
    }
    if (s.anyWord(q.left() - 3, q.left(), SLOWS)) {
      return r.becauseOf(MetricType.GROWTH, "a change of speed", SLOWS);
    }
    if (actsToo(before)) {
      return r.because(MetricType.SHARE, "the percentage before it in the sentence measures this");
    }
    if (isSigned()) {
      return r.because(MetricType.GROWTH, "a sign before the number", q.first());
    }
    if (r.right(Tag.STOCK, 3)) {
      return r.because(MetricType.GROWTH, "a change of a stock", Tag.STOCK);
    }
    if (isAble()) {
      return r.because(
          MetricType.PERFORMANCE, "a word for a capability stands nearby", Tag.CAPABILITY);
    }
    return byWordsBefore(before);
  }

  private MetricType byWordsBefore(@Nullable MetricType before) {
    if (r.left(Tag.PROFIT, 8) || r.right(Tag.PROFIT, 3)) {
      return r.because(MetricType.PROFIT, "a word for profit stands nearby", Tag.PROFIT);
    }
    boolean cause = !r.left(Tag.SHARE, 8) && !s.isWord(next) && !s.isWordOf(q.left() - 1, "to");
    if (cause && (r.left(Tag.RISE, 6) || r.left(Tag.FALL, 6))) {
      return r.because(MetricType.GROWTH, "a rise or fall stands before it", Tag.RISE, Tag.FALL);
    }
    if (r.left(Tag.SHARE, 8)) {
      return r.because(MetricType.SHARE, "a word for a part stands before it", Tag.SHARE);
    }
    return before == MetricType.PERFORMANCE
        ? r.because(before, "the percentage before it in the sentence measures this")
        : r.because(MetricType.SHARE, "a percentage, and nothing nearby says of what");
  }

  private boolean isAble() {
    boolean efficient = s.isWordOf(next, "efficiency") || s.isWordOf(next + 1, "efficiency");
    int from = Math.max(r.from(), q.left() - 9);
    for (int i = from; i < q.left(); i++) {
      from = s.isMark(i, ',') && s.isWordOf(i + 1, "with") ? i : from;
    }
    return efficient
        || Capabilities.any(s, next, Math.min(r.to(), next + 4))
        || Capabilities.any(s, from, q.left());
  }

  /** {@code 80% agree, and 66% disagree}: the second is a part of the same. */
  private boolean actsToo(@Nullable MetricType before) {
    boolean joined = s.isWordOf(q.left() - 1, "and", "while", "but") || s.isMark(q.left() - 1, ',');
    boolean acts = s.isAny(next, Tag.VERB, Tag.AUXILIARY) || s.lower(next).endsWith("ing");
    return before == MetricType.SHARE && joined && acts;
  }

  /** {@code save 95% on}, {@code a discount of 20%}. */
  private boolean saved() {
    int before = q.left() - 1;
    boolean discount = s.isWordOf(before, "of") && s.isWordOf(before - 1, "discount", "discounts");
    return discount || s.isWordOf(before, "save", "saves", "saving");
  }
}
