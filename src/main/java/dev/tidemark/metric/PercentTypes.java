package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** What a percentage measures. */
final class PercentTypes {
  private static final String[] CATCHES = {
    "detect", "detects", "detected", "prevent", "prevents", "prevented", "identify", "identifies",
    "identified", "predict", "predicted", "catch", "caught", "block", "blocked", "resolve",
    "resolves", "resolved", "solve", "solved", "correctly", "detecting", "identifying", "retaining",
    "retains", "retained"
  };

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final int next;

  PercentTypes(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.next = q.last() + 1;
  }

  /**
   * @param before the type of the percentage before it in the sentence; null when there is none
   */
  MetricType type(@Nullable MetricType before) {
    if (yearlyRate()) {
      return MetricType.CAGR;
    }
    if (s.isWordOf(next, "off", "discount") || saved()) {
      return MetricType.SAVING;
    }
    if (before != null
        && s.isWordOf(q.left() - 1, "from")
        && s.isWordOf(q.left() - 2, "up", "down")) {
      return before;
    }
    if (marketShare()) {
      return MetricType.MARKET_SHARE;
    }
    if (addsToEconomy()) {
      return MetricType.IMPACT;
    }
    ChangedThing change = ChangedThing.of(r);
    if (change != null) {
      return ChangeKinds.kind(r, change);
    }
    return s.isWordOf(next, "of") ? part() : level(before);
  }

  private boolean yearlyRate() {
    boolean compound =
        s.anyWord(next, next + 4, "cagr", "compound", "compounded") || r.left(Tag.CAGR, 9);
    boolean ago = s.anyWord(next, next + 5, "ago", "earlier", "over", "before");
    boolean yearly =
        r.right(Tag.YEARLY, 2) && (r.left(Tag.RISE, 8) || r.right(Tag.RISE, 4)) && !ago;
    return compound || yearly;
  }

  private boolean marketShare() {
    return r.right(Tag.MARKET_SHARE, 9) || r.left(Tag.MARKET_SHARE, 8) || listedShare();
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

  private MetricType part() {
    Span whole = r.phrases().startingAt(next + 1);
    boolean market = whole != null && new MarketHeads(s, r.phrases()).isHead(whole.last());
    if (market) {
      return MetricType.MARKET_SHARE;
    }
    boolean able = whole != null && s.any(whole.first(), whole.last() + 1, Tag.CAPABILITY);
    boolean often = s.isWordOf(next + 1, "the") && s.isWordOf(next + 2, "time");
    boolean cases = often || s.anyWord(next, next + 4, "cases", "instances", "tests");
    boolean caught = s.anyWord(Math.max(r.from(), q.left() - 4), q.left(), CATCHES);
    return cases || caught || able ? MetricType.PERFORMANCE : MetricType.SHARE;
  }

  private MetricType level(@Nullable MetricType before) {
    if (s.isWordOf(q.left() - 1, "by")
        && s.anyWord(q.left() - 8, q.left(), "beat", "beats", "beating", "missed", "missing")) {
      return MetricType.OTHER;
    }
    boolean slows =
        s.anyWord(
            q.left() - 3, q.left(), "slowed", "slows", "slowing", "accelerated", "decelerated");
    if (slows || isSigned() || r.right(Tag.STOCK, 3)) {
      return MetricType.GROWTH;
    }
    if (r.right(Tag.CAPABILITY, 4) || r.left(Tag.CAPABILITY, 9)) {
      return MetricType.PERFORMANCE;
    }
    if (r.left(Tag.PROFIT, 8) || r.right(Tag.PROFIT, 3)) {
      return MetricType.PROFIT;
    }
    boolean cause = !r.left(Tag.SHARE, 8) && !s.isWord(next) && !s.isWordOf(q.left() - 1, "to");
    if (cause && (r.left(Tag.RISE, 6) || r.left(Tag.FALL, 6))) {
      return MetricType.GROWTH;
    }
    return before == MetricType.PERFORMANCE && !r.left(Tag.SHARE, 8) ? before : MetricType.SHARE;
  }

  /** {@code save 95% on}, {@code a discount of 20%}. */
  private boolean saved() {
    int before = q.left() - 1;
    boolean discount = s.isWordOf(before, "of") && s.isWordOf(before - 1, "discount", "discounts");
    return discount || s.isWordOf(before, "save", "saves", "saving");
  }
}
