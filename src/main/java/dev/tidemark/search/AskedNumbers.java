package dev.tidemark.search;

import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Period;
import dev.tidemark.search.MetricCondition.Amount;
import dev.tidemark.search.MetricCondition.Years;
import dev.tidemark.search.query.QueryNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a search asks for by kind, value, year and unit, so that a hit can show them
 * first. What a number is about and who says so is the engine's to judge, not looked at here.
 */
public final class AskedNumbers {
  private final List<MetricCondition> conditions = new ArrayList<>();

  /** What a request asks for. */
  public AskedNumbers(SearchRequest request) {
    add(request.filters().metric());
    collect(request.query().root());
  }

  private void collect(QueryNode node) {
    switch (node) {
      case QueryNode.OneMetric asked -> add(asked.condition());
      case QueryNode.Sequence sequence -> sequence.parts().forEach(this::collect);
      case QueryNode.AnyOf any -> any.parts().forEach(this::collect);
      default -> {}
    }
  }

  private void add(MetricCondition condition) {
    boolean judged =
        !condition.types().isEmpty()
            || !condition.values().isEmpty()
            || !condition.years().isEmpty()
            || !condition.units().isEmpty();
    if (judged) {
      conditions.add(condition);
    }
  }

  /** Those asked for first; otherwise in the order given. */
  public List<Metric> first(List<Metric> metrics) {
    return conditions.isEmpty()
        ? metrics
        : metrics.stream().sorted(Comparator.comparing(metric -> !asks(metric))).toList();
  }

  private boolean asks(Metric metric) {
    return conditions.stream().anyMatch(condition -> holds(condition, metric));
  }

  private static boolean holds(MetricCondition condition, Metric metric) {
    return admits(condition.types(), type -> type == metric.type())
        && admits(condition.values(), amount -> holds(amount, metric))
        && admits(condition.years(), years -> holds(years, metric.period()))
        && admits(condition.units(), unit -> unit.equals(unitOf(metric)));
  }

  private static <T> boolean admits(List<T> wanted, Predicate<T> holds) {
    return wanted.isEmpty() || wanted.stream().anyMatch(holds);
  }

  private static String unitOf(Metric metric) {
    return UnitText.of(metric.unit(), metric.currency());
  }

  private static boolean holds(Amount amount, Metric metric) {
    BigDecimal low = metric.value() == null ? metric.low() : metric.value();
    BigDecimal high = metric.value() == null ? metric.high() : metric.value();
    return (amount.unit() == null || amount.unit() == metric.unit())
        && (amount.currency() == null || amount.currency().equals(metric.currency()))
        && (amount.low() == null || high == null || high.compareTo(amount.low()) >= 0)
        && (amount.high() == null || low == null || low.compareTo(amount.high()) <= 0);
  }

  private static boolean holds(Years years, @Nullable Period period) {
    Integer year = period == null || period.to() == null ? null : year(period.to());
    return year != null
        && (years.from() == null || year >= years.from())
        && (years.to() == null || year <= years.to());
  }

  private static @Nullable Integer year(String date) {
    String digits = date.length() < 4 ? "" : date.substring(0, 4);
    return digits.chars().filter(c -> c >= '0' && c <= '9').count() == 4
        ? Integer.valueOf(digits)
        : null;
  }
}
