package dev.tidemark.web.article;

import dev.tidemark.metric.Check;
import dev.tidemark.metric.CheckStatus;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Unit;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.MetricText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the numbers of an article say of each other, in a sentence. */
final class CheckText {
  private final List<Metric> metrics;

  CheckText(List<Metric> metrics) {
    this.metrics = metrics;
  }

  /** A sentence; null when there is nothing to say. */
  @Nullable String of(Metric metric) {
    Check check = metric.check();
    if (check == null) {
      return null;
    }
    return switch (check.status()) {
      case CONSISTENT -> "Agrees with the article’s other numbers" + over(check) + ".";
      case INCONSISTENT ->
          "The article’s other numbers" + implies(check, metric) + over(check) + ".";
      case DERIVED -> derived(check, metric);
      case NOT_CHECKABLE -> null;
    };
  }

  static boolean disagrees(Metric metric) {
    Check check = metric.check();
    return check != null && check.status() == CheckStatus.INCONSISTENT;
  }

  private static String over(Check check) {
    Integer years = check.years();
    return years == null ? "" : ", over " + Counted.of(years, "year", "years");
  }

  private static String implies(Check check, Metric metric) {
    BigDecimal expected = check.expected();
    return expected == null
        ? " do not agree with it"
        : " imply " + MetricText.amount(expected, metric.unit(), metric.currency());
  }

  private @Nullable String derived(Check check, Metric metric) {
    BigDecimal expected = check.expected();
    if (expected == null) {
      return null;
    }
    boolean rateKnown = metric.unit() == Unit.PERCENT || others(check).anyMatch(Unit.PERCENT);
    String missing = rateKnown ? level(check, metric, expected) : rate(expected);
    return "With the article’s other number this gives " + missing + over(check) + " (derived).";
  }

  private static String rate(BigDecimal expected) {
    return MetricText.amount(expected, Unit.PERCENT, null) + " a year";
  }

  private String level(Check check, Metric metric, BigDecimal expected) {
    Metric level = metric.unit() == Unit.PERCENT ? others(check).first(metric) : metric;
    return MetricText.amount(expected, level.unit(), level.currency());
  }

  private Others others(Check check) {
    return new Others(metrics.stream().filter(other -> check.with().contains(other.id())).toList());
  }

  private record Others(List<Metric> metrics) {
    boolean anyMatch(Unit unit) {
      return metrics.stream().anyMatch(metric -> metric.unit() == unit);
    }

    Metric first(Metric otherwise) {
      return metrics.isEmpty() ? otherwise : metrics.getFirst();
    }
  }
}
