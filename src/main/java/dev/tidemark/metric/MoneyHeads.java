package dev.tidemark.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the noun tells that an amount of money stands right before. */
final class MoneyHeads {
  private static final Set<String> HELD = Set.copyOf(Lexicon.lines("held-money.txt"));

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final MarketHeads markets;
  private final SettledMoney settles;

  MoneyHeads(Reading reading, MarketHeads markets, SettledMoney settles) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.markets = markets;
    this.settles = settles;
  }

  /** {@code $10 billion cloud contract}, {@code $5 million in funding}. */
  @Nullable MetricType type() {
    int next = q.next();
    if (s.isMark(next, '-') || s.isMark(next, '+')) {
      next++;
    }
    boolean managed = s.isWordOf(next, "under") && s.isWordOf(next + 1, "management");
    Span held = held(r);
    if (managed || held != null) {
      int word = held == null ? next + 1 : held.last();
      return r.because(MetricType.OTHER, "money that is held or owed is of no other type", word);
    }
    if (s.isWordOf(next, "in", "of")) {
      Span of = r.phrases().startingAt(next + 1);
      return of == null || of.last() >= r.to() ? null : ofPhrase(of, s.isWordOf(next, "of"));
    }
    if (s.is(next, Tag.PREPOSITION) || s.is(next, Tag.CONJUNCTION)) {
      return null;
    }
    Span head = r.phrases().startingAt(next);
    return head == null || head.first() > next + 1 ? null : ofPhrase(head, false);
  }

  /** {@code $9,000 in credit card debt}: what somebody has or owes; null for other money. */
  static @Nullable Span held(Reading r) {
    Sentence s = r.s();
    int in = r.q().next();
    Span what = s.isWordOf(in, "in", "of") ? r.phrases().startingAt(in + 1) : null;
    if (what == null || what.last() >= r.to()) {
      return null;
    }
    boolean has = s.anyWord(r.q().left() - 3, r.q().left(), "have", "has", "had", "hold", "holds");
    boolean put = s.isWordOf(what.last(), "savings") && (has || s.isWordOf(in + 1, "retirement"));
    return put || HELD.contains(s.lower(what.last())) ? what : null;
  }

  private @Nullable MetricType ofPhrase(Span phrase, boolean of) {
    for (int i = phrase.last(); i >= phrase.first(); i--) {
      MetricType type = headCue(i, i == phrase.last());
      boolean size = type == MetricType.MARKET_SIZE;
      boolean paid = size && r.left(Tag.PAY, 5);
      if (size && (of || paid || !isSized(i))) {
        continue;
      }
      if (type != null) {
        return settles.settled(r.because(type, "what the amount is of, or stands right before", i));
      }
    }
    return null;
  }

  private boolean isSized(int i) {
    boolean economy = s.isWordOf(i, "economy") && !s.is(q.next(), Tag.PREPOSITION);
    return economy || markets.isHead(i);
  }

  private @Nullable MetricType headCue(int i, boolean head) {
    if (head && MoneyAims.WORKS.contains(s.lower(i))) {
      return settles.isLarge() ? MetricType.SPENDING : MetricType.PRICE;
    }
    if (head && s.isWordOf(i, "economy") && i > q.next()) {
      return MetricType.MARKET_SIZE;
    }
    if (head && s.is(i, Tag.DEAL_HEAD)) {
      return MetricType.DEAL;
    }
    boolean product = s.is(i, Tag.PRODUCT) && !s.isWordOf(i, "training");
    return head && product ? MetricType.PRICE : MoneyCues.of(s, i);
  }
}
