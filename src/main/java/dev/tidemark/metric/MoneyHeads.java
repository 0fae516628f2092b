package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** What the noun tells that an amount of money stands right before. */
final class MoneyHeads {
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
    if (managed || (s.isWordOf(next, "in") && s.isWordOf(next + 1, "assets"))) {
      return r.because(MetricType.OTHER, "assets are of no other type", next + 1);
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

  private @Nullable MetricType ofPhrase(Span phrase, boolean of) {
    for (int i = phrase.last(); i >= phrase.first(); i--) {
      MetricType type = headCue(i, i == phrase.last());
      if (type == MetricType.MARKET_SIZE && (of || !markets.isHead(i))) {
        continue;
      }
      if (type != null) {
        return settles.settled(r.because(type, "what the amount is of, or stands right before", i));
      }
    }
    return null;
  }

  private @Nullable MetricType headCue(int i, boolean head) {
    if (head && Owners.WORKS.contains(s.lower(i))) {
      return MetricType.SPENDING;
    }
    if (head && s.is(i, Tag.DEAL_HEAD)) {
      return MetricType.DEAL;
    }
    return head && s.is(i, Tag.PRODUCT) ? MetricType.PRICE : MoneyCues.of(s, i);
  }
}
