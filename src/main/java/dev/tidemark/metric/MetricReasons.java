package dev.tidemark.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins what was read in the sentence with what the other metrics of the article say. */
final class MetricReasons {
  private MetricReasons() {}

  static ExplainedMetric of(Metric metric, Finding finding, List<Metric> all) {
    List<Reason> reasons = new ArrayList<>(finding.reasons());
    int at = 0;
    while (!reasons.get(at).aspect().equals(Aspect.CONFIDENCE.toString())) {
      at++;
    }
    reasons.add(at, check(metric, all));
    return new ExplainedMetric(metric, reasons);
  }

  private static Reason check(Metric metric, List<Metric> all) {
    Check check = metric.check();
    if (check == null) {
      return new Reason(Aspect.CHECK.toString(), "none", Aspect.CHECK.otherwise(), List.of());
    }
    Set<String> with = Set.copyOf(check.with());
    List<String> words =
        all.stream().filter(other -> with.contains(other.id())).map(Metric::text).toList();
    return new Reason(
        Aspect.CHECK.toString(), check.status().toString(), rule(check.status()), words);
  }

  private static String rule(CheckStatus status) {
    return switch (status) {
      case CONSISTENT -> "the two levels and the yearly rate agree within their rounding";
      case INCONSISTENT -> "no number of years makes the two levels and the yearly rate agree";
      case DERIVED -> "the third of two levels and a yearly rate follows from the two stated";
      case NOT_CHECKABLE ->
          "a year is missing, or the levels and the rate neither agree nor clearly disagree";
    };
  }
}
