package dev.tidemark.metric;

import java.util.ArrayList;
import java.util.List;

/** Tells how a quantity was read off its own words and those right beside it. */
final class QuantityReasons {
  private QuantityReasons() {}

  static void tell(Reading r) {
    if (!r.why().explains()) {
      return;
    }
    Quantity q = r.q();
    String text = r.s().phrase(q.first(), q.last());
    r.why().ground(rule(r), new Span(q.first(), q.last()));
    r.why().decided(Aspect.TEXT, text);
    Quantity bounded = BoundRules.apply(r.s(), q, r.why());
    if (bounded.bound() != q.bound()) {
      Quantity first = r.all().get(r.index() - 1);
      r.why()
          .ground("a word before the number beside it", new Span(first.left(), first.first() - 1));
    }
    r.why().decided(Aspect.BOUND, q.bound());
    unit(r);
    String currency = q.currency();
    r.why().decided(Aspect.UNIT, currency == null ? q.unit() : q.unit() + " " + currency);
  }

  private static String rule(Reading r) {
    Quantity q = r.q();
    if (q.bound() == Bound.RANGE) {
      return "two amounts joined to a range";
    }
    for (int i = q.first(); i <= q.last(); i++) {
      if (r.s().isNumber(i)) {
        return "a number in digits with the sign, multiplier and unit that belong to it";
      }
    }
    return "a number in words";
  }

  private static void unit(Reading r) {
    Quantity q = r.q();
    switch (q.unit()) {
      case CURRENCY -> r.why().ground("a currency written beside the number", marks(r));
      case PERCENT, PERCENTAGE_POINT ->
          r.why().ground("a percentage or a part of a whole", marks(r));
      case MULTIPLE -> r.why().ground("so many times as much", marks(r));
      case COUNT -> r.why().ground("no unit is written, so things are counted");
    }
  }

  /** What belongs to the amount and is neither a number nor its multiplier nor a connector. */
  private static Span[] marks(Reading r) {
    List<Span> found = new ArrayList<>();
    for (int i = r.q().first(); i <= r.q().last(); i++) {
      Sentence s = r.s();
      boolean scale = s.isWord(i) && Multipliers.word(s.lower(i)) != null;
      boolean joins = s.isMark(i, '-') || s.isMark(i, '\u2013') || s.isWordOf(i, "to", "and");
      if (!s.isNumber(i) && !scale && !joins) {
        found.add(new Span(i, i));
      }
    }
    return found.toArray(Span[]::new);
  }
}
