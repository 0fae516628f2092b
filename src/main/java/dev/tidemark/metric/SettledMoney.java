package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.Set;

/** Settles what the word that tells the type of an amount of money leaves open. */
final class SettledMoney {
  private static final String[] ATTRACTS = {
    "attract",
    "attracts",
    "attracted",
    "attracting",
    "drew",
    "draws",
    "drawing",
    "drawn",
    "received",
    "receives",
    "receiving",
    "garnered",
    "saw",
    "seen"
  };
  private static final String[] MAKING = {
    "create", "created", "develop", "developed", "developing", "build", "built", "train", "trained"
  };
  private static final BigDecimal SMALLEST_PAY = BigDecimal.valueOf(10_000);
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

  private static final Set<String> BARE = Set.copyOf(Lexicon.lines("bare-adjectives.txt"));
  private static final Set<String> BODIES = Set.copyOf(Lexicon.lines("public-bodies.txt"));

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final MarketHeads markets;

  SettledMoney(Reading reading, MarketHeads markets) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.markets = markets;
  }

  boolean isLarge() {
    return q.size().compareTo(LARGE) >= 0;
  }

  boolean isMade() {
    return isLarge() && s.anyWord(0, q.left(), MAKING);
  }

  MetricType made() {
    return r.becauseOf(MetricType.SPENDING, "something is made for it", MAKING);
  }

  /** Settles what the cue alone leaves open. */
  MetricType settled(MetricType type) {
    if (type == MetricType.VALUATION && ofEconomy()) {
      return r.becauseOf(MetricType.MARKET_SIZE, "what a whole economy is worth", "economy");
    }
    boolean market = marketBefore();
    boolean large = q.size().compareTo(LARGE) >= 0;
    return switch (type) {
      case VALUATION ->
          market || (marketAfter() && (r.left(Tag.NOW, 6) || s.anyWord(0, 3, "valued", "worth")))
              ? r.because(MetricType.MARKET_SIZE, "what a market is worth", Tag.MARKET)
              : type;
      case REVENUE ->
          market && (!r.left(Tag.REVENUE, 4) || isUnowned())
              ? r.because(MetricType.MARKET_SIZE, "the revenue of a market", Tag.MARKET)
              : type;
      case PRICE -> ofPrice(large);
      case IMPACT ->
          reachedByEconomy()
              ? r.because(MetricType.MARKET_SIZE, "how large an economy gets", q.left() - 1)
              : lostByCompany()
                  ? r.because(MetricType.PROFIT, "what a company lost", q.left() - 1)
                  : type;
      case DEAL ->
          subscribed()
              ? r.because(MetricType.PRICE, "paid for a product over and over", q.next())
              : paidForNothingBought()
                  ? r.because(MetricType.OTHER, "paid, yet nothing is bought", Tag.ACQUIRE)
                  : type;
      case SPENDING -> isAttracted() ? attracted() : ofSpending();
      case FUNDING ->
          manyRaise()
              ? r.because(MetricType.INVESTMENT, "many companies raise it", Tag.FUNDING)
              : type;
      default -> type;
    };
  }

  /** {@code The repair economy, valued at}: a field, however it is called. */
  private boolean ofEconomy() {
    int word = Math.max(r.from(), q.left() - 9);
    while (word < q.left() && !s.isWordOf(word, "economy")) {
      word++;
    }
    return word < q.left() && s.isWord(word - 1) && !s.is(word - 1, Tag.DETERMINER);
  }

  /** {@code the digital economy reach}: its own size, nothing given to it. */
  private boolean reachedByEconomy() {
    int word = q.left() - 1;
    while (word > q.left() - 4 && !s.isWordOf(word, "economy")) {
      word--;
    }
    boolean field = s.isWordOf(word, "economy") && !s.isAny(word - 1, Tag.REGION, Tag.DETERMINER);
    return field && s.anyWord(word + 1, q.left(), "reach", "hit", "exceed", "surpass", "reached");
  }

  /** {@code The rope market grows, with revenues exceeding}: of the market, as nobody has them. */
  private boolean isUnowned() {
    int word = s.last(r.from(), q.left(), Tag.REVENUE);
    Span np = s.isWordOf(word, "revenue", "revenues") ? r.phrases().endingAt(word) : null;
    return np != null
        && np.first() == word
        && !s.isAny(word - 1, Tag.DETERMINER)
        && !s.isWordOf(word - 1, "'s")
        && !s.isWordOf(word + 1, "of", "from");
  }

  private MetricType ofSpending() {
    boolean all =
        s.isWordOf(q.next(), "invested") && s.isWordOf(q.next() + 1, "globally", "worldwide");
    int noun = s.last(r.from(), q.left(), Tag.INVEST);
    boolean field = s.isWordOf(noun, "investment", "investments") && s.isWordOf(noun + 1, "in");
    all |= field && (noun == 0 || s.isWordOf(noun - 1, "global", "worldwide", "total", "annual"));
    boolean passive = s.isWordOf(q.next(), "has", "have", "was", "were", "is", "being");
    all |= passive && s.anyWord(q.next() + 1, q.next() + 4, "invested", "poured", "spent");
    if (all) {
      return r.because(MetricType.INVESTMENT, "what is put into a field in all", q.next());
    }
    Span backed = Backed.company(r);
    if (backed != null) {
      return r.because(MetricType.FUNDING, "money put into one company", backed.first());
    }
    int cost = s.last(r.from(), q.left(), Tag.SPEND);
    Span payer =
        s.isWordOf(cost, "cost", "costs", "costing") ? r.phrases().startingAt(cost + 1) : null;
    boolean verb = !s.is(cost - 1, Tag.DETERMINER) && !s.isWordOf(cost - 1, "of", "'s");
    if (isLarge() && verb && payer != null && payer.last() == q.left() - 1) {
      return r.because(MetricType.IMPACT, "what something costs others", cost, payer.last());
    }
    int word = s.last(r.from(), q.left(), Tag.INVEST);
    if (isField(word)) {
      return r.because(MetricType.INVESTMENT, "what is put into a field in all", word - 1, word);
    }
    int body = publicBody(word);
    return body < 0
        ? MetricType.SPENDING
        : r.because(MetricType.INVESTMENT, "a public body puts it in", body);
  }

  /** The public body named with the money that it gives; -1 where none is. */
  private int publicBody(int word) {
    Span after = s.isWord(q.next()) ? r.phrases().startingAt(q.next()) : null;
    boolean programme = after != null && s.any(after.first(), after.last() + 1, Tag.INVEST);
    for (int i = q.next(); programme && after != null && i <= after.last(); i++) {
      if (BODIES.contains(s.lower(i))) {
        return i;
      }
    }
    boolean given = s.isWordOf(word, "commitment", "investment", "injection");
    for (int i = word - 1; given && i >= Math.max(0, word - 9); i--) {
      if (BODIES.contains(s.lower(i))) {
        return i;
      }
    }
    return -1;
  }

  /** {@code kelp farming investments}: of no one body. */
  private boolean isField(int word) {
    Span np = s.isWordOf(word, "investments", "investment") ? r.phrases().endingAt(word) : null;
    boolean bare = np == null || np.first() == np.last() || BARE.contains(s.lower(word - 1));
    if (bare || np == null || s.isWordOf(word - 1, "capital", "initial")) {
      return false;
    }
    boolean owned =
        s.isWordOf(np.first() - 1, "'s", "its", "their", "our")
            || s.is(np.last() + 1, Tag.REPORT_VERB);
    for (int i = np.first(); i <= np.last(); i++) {
      owned |= s.lower(i).equals("'s");
    }
    return !owned && s.isWordOf(word, "investments");
  }

  private MetricType ofPrice(boolean large) {
    boolean deal = r.left(Tag.ACQUIRE, 12) || r.left(Tag.DEAL, 12);
    if (!large && q.size().compareTo(SMALLEST_PAY) >= 0 && r.left(Tag.JOBS, 6)) {
      return r.because(MetricType.PAY, "jobs are named before an amount of this size", Tag.JOBS);
    }
    if (!large && r.left(Tag.PAY, 4)) {
      return r.because(MetricType.PAY, "a word for pay stands before it", Tag.PAY);
    }
    if (large && deal) {
      return r.because(MetricType.DEAL, "the price of a purchase", Tag.ACQUIRE, Tag.DEAL);
    }
    if (isMade()) {
      return made();
    }
    Span costs = s.isWordOf(q.next(), "in") ? r.phrases().startingAt(q.next() + 1) : null;
    if (large && costs != null && s.isWordOf(costs.last(), "costs", "expenses")) {
      return r.because(MetricType.SPENDING, "so much in costs", costs.last());
    }
    if (!large || !r.left(Tag.SPEND, 12)) {
      return MetricType.PRICE;
    }
    r.because(MetricType.SPENDING, "a word for spending before a large amount", Tag.SPEND);
    return ofSpending();
  }

  /** {@code the unit lost $2 billion}: a loss in the books, not of a value. */
  private boolean lostByCompany() {
    if (!s.isWordOf(q.left() - 1, "lost", "loses") || s.anyWord(q.next(), q.next() + 4, "value")) {
      return false;
    }
    Span who = new ClauseSubjects(s, r.phrases()).of(q.first(), r.clauseStart());
    boolean one = who != null && !s.lower(who.last()).endsWith("s");
    boolean body = who != null && s.isWordOf(who.last(), "company", "unit", "division", "firm");
    boolean name = who != null && who.last() > 0 && s.isCapital(who.last());
    return name || (one && body);
  }

  /** {@code paying $20 monthly for the app}. */
  private boolean subscribed() {
    boolean rate = s.isWordOf(q.next(), "monthly", "annually", "weekly", "yearly");
    return rate && s.isWordOf(q.next() + 1, "for") && !isLarge();
  }

  /** {@code pays up to $100,000 if you can}: neither a purchase nor wages. */
  private boolean paidForNothingBought() {
    boolean pays = s.anyWord(q.left() - 3, q.left(), "pay", "pays", "paying", "offering");
    return pays && !s.anyWord(q.last(), q.last() + 5, "acquire", "buy", "secure", "purchase");
  }

  private boolean marketAfter() {
    boolean opens = s.anyWord(0, 3, "valued", "worth") && q.left() < 6;
    int named = s.first(q.next(), Math.min(s.size(), q.next() + 3), Tag.MARKET);
    if (opens && s.isMark(q.next(), ',') && named > 0 && s.is(named + 1, Tag.REPORT_NOUN)) {
      return true;
    }
    for (int i = q.next(); i < Math.min(s.size(), q.last() + (opens ? 25 : 8)); i++) {
      if (markets.isHead(i)) {
        return true;
      }
    }
    return false;
  }

  /** {@code AI startups raised}: money into many companies. */
  private boolean manyRaise() {
    int verb = s.last(r.from(), q.left(), Tag.FUNDING);
    return (verb > 0 && s.any(verb - 3, verb, Tag.FIELD_MONEY))
        || s.isWordOf(verb - 1, "startups", "companies", "firms", "start-ups");
  }

  /** {@code attracted $4 billion in investment}. */
  private boolean isAttracted() {
    return s.anyWord(q.left() - 3, q.left(), ATTRACTS) && s.any(q.next(), q.next() + 4, Tag.INVEST);
  }

  private MetricType attracted() {
    Span topic = new ClauseSubjects(s, r.phrases()).of(q.first(), r.clauseStart());
    boolean one =
        topic != null && s.isCapital(topic.last()) && !s.lower(topic.last()).endsWith("s");
    return one
        ? r.becauseOf(MetricType.FUNDING, "one company attracts it", ATTRACTS)
        : r.becauseOf(MetricType.INVESTMENT, "a field or many companies attract it", ATTRACTS);
  }

  /** {@code The harbour sector suffers, with average fines exceeding}: of no market. */
  boolean isAside() {
    for (int i = q.left() - 1; i > Math.max(1, q.left() - 9); i--) {
      if (s.isWordOf(i, "with") && s.isMark(i - 1, ',')) {
        Span what = r.phrases().startingAt(i + 1);
        return what != null
            && what.first() < what.last()
            && what.last() < q.left()
            && s.lower(what.last()).endsWith("s")
            && !s.isAny(what.last(), Tag.REPORT_NOUN, Tag.MARKET, Tag.RISE);
      }
    }
    return false;
  }

  boolean marketBefore() {
    for (int i = q.left() - 1; i >= Math.max(0, q.left() - 30); i--) {
      if (markets.isHead(i)) {
        return true;
      }
    }
    return false;
  }
}
