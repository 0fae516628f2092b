package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** {@code $0.04 per million input tokens}: what has a price by the piece. */
final class UnitPrices {
  private static final String[] CHARGES = {"charge", "charges", "charged", "charging"};

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final int next;

  UnitPrices(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.next = q.next();
  }

  /** {@code $10-per-day care}: what is paid for by the day; null where no such thing follows. */
  @Nullable Span byTime() {
    int at = s.isMark(next, '-') ? next + 1 : next;
    boolean rate = s.lower(at).startsWith("per-") && !s.isNumber(at + 1);
    return rate && r.phrases().isNounAfter(at) ? r.phrases().startingAt(at + 1) : null;
  }

  /**
   * What is sold by the piece, where the words before the amount name no product.
   *
   * @param named what they name; null when nothing
   */
  @Nullable Span byPiece(@Nullable Span named) {
    int at = next + 1;
    boolean many = s.is(at, Tag.NUMBER_WORD) || Multipliers.word(s.lower(at)) != null;
    Span piece = s.isWordOf(next, "per") && many ? r.phrases().startingAt(at + 1) : null;
    boolean owned = s.lower(q.left() - 1).equals("'s");
    if (piece == null || piece.last() >= r.to()) {
      return null;
    }
    if (owned) {
      return r.found(r.phrases().endingAt(q.left() - 2), "whose price it is", q.left() - 1);
    }
    boolean charged = s.anyWord(q.left() - 2, q.left(), CHARGES);
    boolean price = named == null || s.any(named.first(), named.last() + 1, Tag.PRICE);
    return price || charged ? r.found(piece, "what is sold by the piece", next) : null;
  }

  /** {@code monthly fees upward of $24,000}: the fees, where nothing priced is named. */
  @Nullable Span fee() {
    int word = s.last(Math.max(r.from(), q.left() - 4), q.left(), Tag.PRICE);
    Span np = word < 0 ? null : r.phrases().endingAt(word);
    boolean kind = np != null && np.first() < np.last() && s.lower(word).endsWith("s");
    return kind ? r.found(np, "the price itself, as nothing priced is named", word) : null;
  }
}
