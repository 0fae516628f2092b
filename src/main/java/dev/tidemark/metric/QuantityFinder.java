package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the quantities of a sentence in reading order. */
final class QuantityFinder {
  /** With more metrics than this, and so few words between them, it is a listing. */
  private static final int MANY = 50;

  private static final int LEAST_WORDS_EACH = 4;

  private final Sentence s;
  private final AmountReader amounts;
  private final RangeReader ranges;
  private final FractionReader fractions;
  private final Veto veto;
  private final Reasons quiet;

  QuantityFinder(Sentence sentence) {
    this.s = sentence;
    this.amounts = new AmountReader(sentence);
    this.ranges = new RangeReader(sentence, amounts);
    this.fractions = new FractionReader(sentence);
    this.veto = new Veto(sentence);
    this.quiet = new Reasons(sentence, false);
  }

  List<Quantity> find() {
    List<Quantity> found = new ArrayList<>();
    if (veto.sentence()) {
      return found;
    }
    int seen = 0;
    int i = 0;
    while (i < s.size()) {
      Quantity q = at(i);
      if (q == null) {
        i++;
        continue;
      }
      int next = q.last() + 1;
      Quantity bounded = BoundRules.apply(s, q, quiet);
      boolean again = !found.isEmpty() && isRepetition(found.get(found.size() - 1), bounded);
      if (!again && !veto.quantity(bounded)) {
        found.add(
            found.isEmpty()
                ? bounded
                : BoundRules.carried(s, found.get(found.size() - 1), bounded));
      }
      if (isListing(found.size(), next, LEAST_WORDS_EACH) || isListing(++seen, next, 2)) {
        return List.of();
      }
      i = next;
    }
    return found;
  }

  private static boolean isListing(int numbers, int tokens, int each) {
    return numbers > MANY && numbers * each > tokens;
  }

  private @Nullable Quantity at(int i) {
    Quantity words = fractions.at(i);
    if (words != null) {
      return words;
    }
    Amount amount = amounts.at(i);
    if (amount == null) {
      return null;
    }
    Quantity range = ranges.from(amount);
    return range != null ? range : single(amount);
  }

  private static Quantity single(Amount amount) {
    Unit unit = amount.unit() == null ? Unit.COUNT : amount.unit();
    BigDecimal value = amount.value();
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return new Quantity(
        amount.first(),
        amount.last(),
        amount.first(),
        amount.last(),
        plain,
        null,
        null,
        Bound.EXACT,
        unit,
        amount.currency(),
        amount.step());
  }

  /** {@code $1 billion (€0.9 billion)}: the same amount in another currency. */
  private boolean isRepetition(Quantity before, Quantity q) {
    boolean bracket = s.isMark(q.left() - 1, '(') && before.last() + 1 >= q.left() - 1;
    return bracket
        && before.isMoney()
        && q.isMoney()
        && before.currency() != null
        && !before.currency().equals(q.currency());
  }
}
