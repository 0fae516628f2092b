package dev.tidemark.metric;

import java.util.List;

/**
 * A metric and why each of its fields is as it is.
 *
 * @param reasons in the order of the fields; more than one only for the confidence
 */
public record ExplainedMetric(Metric metric, List<Reason> reasons) {
  public ExplainedMetric {
    reasons = List.copyOf(reasons);
  }
}
