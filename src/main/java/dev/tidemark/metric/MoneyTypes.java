package dev.tidemark.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an amount of money measures. */
final class MoneyTypes {
  private static final String NOTHING = "money, and nothing nearby says what for";
  private static final String[] BUILDING = {"build", "building", "construct", "constructing"};
  private static final String[] LEVELS = {
    "reach",
    "exceed",
    "surpass",
    "hit",
    "surge",
    "soar",
    "skyrocket",
    "grow",
    "climb",
    "balloon",
    "swell",
    "top",
    "cross",
    "approach",
    "explode",
    "expand",
    "become"
  };
  private static final BigDecimal HUGE = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal SMALL = BigDecimal.valueOf(10_000);
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final MarketHeads markets;
  private final SettledMoney settles;

  MoneyTypes(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.markets = new MarketHeads(s, reading.phrases());
    this.settles = new SettledMoney(reading, markets);
  }

  MetricType type(@Nullable MetricType before) {
    MetricType head = new MoneyHeads(r, markets, settles).type();
    if (head != null) {
      return head;
    }
    MetricType built = byConstruction(before);
    if (built != null) {
      return built;
    }
    MetricType left = byNearestLeft();
    if (left != null) {
      return settles.settled(left);
    }
    boolean level = s.isWordOf(q.left() - 1, "to", "reaching", "hitting", "totaling", "totalling");
    if (level && before == null && r.index() > 0) {
      MetricType earlier = nearestLeft(0);
      if (earlier != null) {
        return settles.settled(earlier);
      }
    }
    if (s.anyWord(q.left() - 5, q.left(), BUILDING)) {
      return r.becauseOf(MetricType.SPENDING, "something is built for it", BUILDING);
    }
    MetricType right = byNearestRight();
    if (right != null) {
      return settles.settled(right);
    }
    return before != null && before != MetricType.OTHER
        ? r.because(before, "the amount before it in the sentence measures this")
        : fallback();
  }

  /** What the build of the sentence tells, whatever words stand nearby. */
  private @Nullable MetricType byConstruction(@Nullable MetricType before) {
    if (isYearly(before)) {
      return r.because(MetricType.PAY, "an amount of this size a year", q.next(), q.next() + 1);
    }
    if (flowsInto()) {
      return r.because(MetricType.INVESTMENT, "money goes into a field", q.next(), q.next() + 1);
    }
    boolean costs = s.isWordOf(q.left() - 1, "by") && s.isWordOf(q.left() - 2, "costs", "cost");
    if (costs && r.left(Tag.FALL, 9)) {
      return r.because(MetricType.SAVING, "costs that fall by it", q.left() - 2);
    }
    if (isChange()) {
      return r.because(MetricType.CHANGE, "a rise or fall by an amount", q.left() - 1);
    }
    boolean returned =
        s.isWordOf(q.left() - 1, "of") && s.isWordOf(q.left() - 2, "return", "returns");
    if (returned && s.anyWord(q.next(), q.last() + 6, "every", "each", "dollar")) {
      return r.because(MetricType.OTHER, "what comes back for each amount", q.left() - 2);
    }
    int making = MadeThings.verb(r);
    if (making >= 0) {
      return r.because(MetricType.SPENDING, "something is made for it", making);
    }
    int values = new Valued(r).verb();
    if (values >= 0 && !settles.marketBefore()) {
      return r.because(MetricType.VALUATION, "something is valued at it", values);
    }
    Span company = s.any(0, q.left(), Tag.MARKET) ? null : new Valued(r).company();
    if (company != null) {
      return r.because(MetricType.VALUATION, "what a company is worth", company.last());
    }
    return before != null && isLaterLevel()
        ? r.because(before, "the amount before it in the sentence measures this")
        : null;
  }

  /** {@code an expansion by $19 billion}. */
  private boolean isChange() {
    boolean by = s.isWordOf(q.left() - 1, "by");
    return by && (r.left(Tag.RISE, 9) || r.left(Tag.FALL, 9)) && !r.left(Tag.IMPACT, 9);
  }

  /** {@code $2 billion went into start-ups}. */
  private boolean flowsInto() {
    return s.isWordOf(q.next(), "went", "flowed", "flows", "poured", "has", "was", "were")
        && (s.isWordOf(q.next() + 1, "into") || s.isWordOf(q.next() + 2, "into"));
  }

  /** {@code from $9 billion in 2024 to $50 billion}. */
  private boolean isLaterLevel() {
    boolean to = s.isWordOf(q.left() - 1, "to") && r.index() > 0;
    return to && s.isWordOf(r.all().get(r.index() - 1).left() - 1, "from");
  }

  /** {@code $80,000/year}, {@code editors earn $53,000 a year}. */
  private boolean isYearly(@Nullable MetricType before) {
    boolean slash = s.isMark(q.next(), '/') && s.isWordOf(q.next() + 1, "year", "yr", "annum");
    boolean enough = q.size().compareTo(SMALL) >= 0 && q.size().compareTo(LARGE) < 0;
    boolean each =
        s.isWordOf(q.next(), "per", "a", "each")
            && s.isWordOf(q.next() + 1, "year", "annum")
            && (before == MetricType.PAY || r.left(Tag.JOBS, 9) || r.left(Tag.PEOPLE, 9));
    Span whom = s.isWordOf(q.next(), "for") ? r.phrases().startingAt(q.next() + 1) : null;
    boolean job = whom != null && s.is(whom.last(), Tag.JOBS);
    boolean other =
        r.left(Tag.SAVE, 9)
            || r.left(Tag.SPEND, 6)
            || r.left(Tag.REVENUE, 6)
            || r.left(Tag.LOSS, 6);
    boolean yearly = !other && s.isWordOf(q.next(), "annually", "yearly");
    return enough && (slash || each || yearly || (job && !r.left(Tag.SPEND, 6)));
  }

  private @Nullable MetricType byNearestLeft() {
    return nearestLeft(r.from());
  }

  private @Nullable MetricType nearestLeft(int from) {
    int first = s.is(q.first() - 1, Tag.PRICE) ? q.first() - 1 : q.left() - 1;
    for (int i = first; i >= Math.max(from, q.left() - 30); i--) {
      if (s.isWordOf(i, "with") && s.isMark(i - 1, ',') && markets.nearest(i, from, i) >= 0) {
        return null;
      }
      boolean harm = s.is(i, Tag.SPEND) && s.any(i - 2, i, Tag.LOSS);
      MetricType type = harm ? MetricType.IMPACT : MoneyCues.of(s, i);
      if (type == MetricType.MARKET_SIZE && s.any(i - 6, i, Tag.SAVE)) {
        return r.because(MetricType.SAVING, "what a market saves", s.last(i - 6, i, Tag.SAVE));
      }
      if (type != null && !(type == MetricType.MARKET_SIZE && !markets.isHead(i))) {
        return r.because(type, "the nearest telling word before the amount", i);
      }
    }
    return null;
  }

  private @Nullable MetricType byNearestRight() {
    for (int i = q.next(); i < Math.min(r.to(), q.last() + 16); i++) {
      if (s.isMark(i, ';') || ((s.isMark(i, '\u2013') || s.isMark(i, '\u2014')) && i > q.next())) {
        return null;
      }
      MetricType type = MoneyCues.of(s, i);
      boolean size = type == MetricType.MARKET_SIZE;
      if (type != null && !(size && (!markets.isHead(i) || !settles.isLarge()))) {
        return r.because(type, "the nearest telling word after the amount", i);
      }
    }
    return null;
  }

  private MetricType fallback() {
    if (settles.marketBefore() && !settles.isAside()) {
      return r.because(MetricType.MARKET_SIZE, "a market is named before the amount", Tag.MARKET);
    }
    boolean large = settles.isLarge();
    if (settles.isMade()) {
      return settles.made();
    }
    if (!large && q.size().compareTo(SMALL) >= 0 && r.left(Tag.JOBS, 5)) {
      return r.because(MetricType.PAY, "jobs are named before an amount of this size", Tag.JOBS);
    }
    boolean listed = s.isMark(q.left() - 1, ':') && s.isAny(q.left() - 2, Tag.PEOPLE, Tag.JOBS);
    if (!large && listed && q.size().compareTo(SMALL) >= 0) {
      return r.because(
          MetricType.PAY, "people are named before an amount of this size", Tag.PEOPLE);
    }
    boolean quoted = s.any(Math.max(0, q.left() - 12), q.left(), Tag.STOCK) && !large;
    if (quoted || s.any(r.from(), q.left(), Tag.PRODUCT)) {
      return r.because(
          MetricType.PRICE, "a product or share is named before it", Tag.PRODUCT, Tag.STOCK);
    }
    if ((s.isMark(q.left() - 1, ':') && !large) || q.size().compareTo(SMALL) < 0) {
      return r.because(MetricType.PRICE, "a small amount, and nothing nearby says of what");
    }
    return large ? ofLarge() : r.because(MetricType.OTHER, NOTHING);
  }

  private MetricType ofLarge() {
    Estimate estimate = Estimate.before(s, r.phrases(), q.left());
    if (estimate != null && q.size().compareTo(HUGE) >= 0) {
      Span what = estimate.what();
      return r.because(
          MetricType.MARKET_SIZE,
          "a large level that somebody foresees",
          estimate.verb(),
          what.last());
    }
    if (s.isWordOf(q.left() - 1, "worth")) {
      return r.because(
          MetricType.VALUATION, "what something other than a market is worth", q.left() - 1);
    }
    if (s.isWordOf(q.left() - 1, "lands", "nabs", "snags", "bags", "nets")) {
      return r.because(MetricType.FUNDING, "a headline's word for raising money", q.left() - 1);
    }
    if (s.any(0, s.size(), Tag.CAGR)) {
      return r.because(MetricType.MARKET_SIZE, "a level beside a yearly rate", Tag.CAGR);
    }
    return isLevel()
        ? r.because(MetricType.MARKET_SIZE, "a large level to be reached, of no company")
        : r.because(MetricType.OTHER, NOTHING);
  }

  private boolean isLevel() {
    boolean level = r.left(Tag.FORECAST, 12) || s.anyWord(r.from(), q.left(), "reach", "reached");
    boolean managed = s.anyWord(q.next(), q.last() + 4, "assets");
    Span topic = new ClauseSubjects(s, r.phrases()).of(q.first(), r.clauseStart());
    boolean reaches = s.anyWord(q.left() - 3, q.first(), LEVELS) && q.size().compareTo(HUGE) >= 0;
    boolean pointed =
        reaches || topic == null || (topic.first() == topic.last() && !s.isCapital(topic.first()));
    return level && pointed && !managed;
  }
}
