package dev.tidemark.search.query;

import dev.tidemark.metric.MetricType;
import dev.tidemark.search.AmountText;
import dev.tidemark.search.MetricCondition;
import dev.tidemark.search.MetricCondition.Amount;
import dev.tidemark.search.MetricCondition.Years;
import dev.tidemark.search.YearsText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two conditions on one metric. Ranges that overlap become what they share ({@code size:>1B
 * size:<5B}); those that don't can only be meant as either ({@code year:2030 year:2031}).
 */
final class ConditionJoin {
  private ConditionJoin() {}

  static MetricCondition both(MetricCondition one, MetricCondition other) {
    List<MetricType> types = either(one.types(), other.types());
    boolean percentages = AmountText.arePercentages(types);
    List<Amount> values = new ArrayList<>();
    Stream.concat(one.values().stream(), other.values().stream())
        .map(amount -> percentages ? asPercentage(amount) : amount)
        .forEach(amount -> addAmount(values, amount));
    List<Years> years = new ArrayList<>();
    Stream.concat(one.years().stream(), other.years().stream())
        .forEach(range -> addYears(years, range));
    return new MetricCondition(
        types,
        values,
        years,
        either(one.subjects(), other.subjects()),
        either(one.regions(), other.regions()),
        either(one.sources(), other.sources()),
        either(one.modalities(), other.modalities()),
        either(one.units(), other.units()));
  }

  /** What a bare number means once the type is known. */
  private static Amount asPercentage(Amount amount) {
    return amount.unit() == null ? AmountText.read("q", amount.text(), true) : amount;
  }

  private static <T> List<T> either(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  private static void addAmount(List<Amount> values, Amount amount) {
    for (int i = 0; i < values.size(); i++) {
      Optional<Amount> shared = shared(values.get(i), amount);
      if (shared.isPresent()) {
        values.set(i, shared.get());
        return;
      }
    }
    values.add(amount);
  }

  private static Optional<Amount> shared(Amount a, Amount b) {
    boolean units = a.unit() == null || b.unit() == null || a.unit() == b.unit();
    boolean currencies =
        a.currency() == null || b.currency() == null || a.currency().equals(b.currency());
    BigDecimal low = larger(a.low(), b.low());
    BigDecimal high = smaller(a.high(), b.high());
    if (!units || !currencies || (low != null && high != null && low.compareTo(high) > 0)) {
      return Optional.empty();
    }
    boolean same = isSame(low, a.low()) && isSame(high, a.high());
    if (same && (b.unit() == null || a.unit() != null)) {
      return Optional.of(a);
    }
    return Optional.of(
        AmountText.of(
            low,
            high,
            a.unit() == null ? b.unit() : a.unit(),
            a.currency() == null ? b.currency() : a.currency()));
  }

  private static boolean isSame(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.compareTo(b) == 0;
  }

  private static void addYears(List<Years> years, Years range) {
    for (int i = 0; i < years.size(); i++) {
      Years known = years.get(i);
      Integer from = larger(known.from(), range.from());
      Integer to = smaller(known.to(), range.to());
      if (from == null || to == null || from <= to) {
        years.set(i, YearsText.of(from, to));
        return;
      }
    }
    years.add(range);
  }

  private static <T extends Comparable<T>> @Nullable T larger(@Nullable T a, @Nullable T b) {
    return a == null ? b : b == null || a.compareTo(b) >= 0 ? a : b;
  }

  private static <T extends Comparable<T>> @Nullable T smaller(@Nullable T a, @Nullable T b) {
    return a == null ? b : b == null || a.compareTo(b) <= 0 ? a : b;
  }
}
