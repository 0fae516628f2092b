package dev.tidemark.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fields that can be filtered and counted, each under the name that parameters, answers and
 * queries use.
 */
public enum Facet {
  TOPIC("topic", Shape.VALUE),
  PROVIDER("provider", Shape.VALUE),
  QUALITY("quality", Shape.NUMBER_RANGE),
  PUBLISHED("published", Shape.DATE_RANGE),
  METRIC("metric", Shape.VALUE),
  SOURCE("source", Shape.VALUE),
  AUTHOR("author", Shape.VALUE),
  REGION("region", Shape.VALUE),
  LANGUAGE("language", Shape.VALUE),
  KIND("kind", Shape.VALUE),
  CHECK("check", Shape.VALUE),
  /** What is measured, in its canonical form. */
  METRIC_SUBJECT("metric.subject", Shape.VALUE),
  /** The year in which the value holds, or a period ends. */
  METRIC_YEAR("metric.year", Shape.VALUE),
  /** Forecast or actual. */
  METRIC_MODALITY("metric.modality", Shape.VALUE),
  /** The currency of money, else the unit's name. */
  METRIC_UNIT("metric.unit", Shape.VALUE);

  /** What a parameter of the facet may hold. */
  public enum Shape {
    VALUE,
    NUMBER_RANGE,
    DATE_RANGE
  }

  /** Those that articles have, as a set of values of their own. */
  public static final List<Facet> OF_ARTICLES =
      List.of(
          TOPIC, PROVIDER, QUALITY, PUBLISHED, METRIC, SOURCE, AUTHOR, REGION, LANGUAGE, KIND,
          CHECK);

  /** Those that metrics have: what an article has, and what only one metric can have. */
  public static final List<Facet> OF_METRICS = List.of(values());

  /** Those that only one metric can have. */
  public static final List<Facet> OF_ONE_METRIC =
      List.of(METRIC_SUBJECT, METRIC_YEAR, METRIC_MODALITY, METRIC_UNIT);

  /** Those of articles counted when a request does not say which. */
  public static final List<Facet> DEFAULT =
      List.of(TOPIC, PROVIDER, QUALITY, PUBLISHED, METRIC, SOURCE);

  /** Those of metrics counted when a request does not say which. */
  public static final List<Facet> METRICS_DEFAULT =
      List.of(
          METRIC,
          METRIC_SUBJECT,
          METRIC_UNIT,
          METRIC_YEAR,
          METRIC_MODALITY,
          SOURCE,
          REGION,
          CHECK,
          PROVIDER,
          TOPIC);

  private final String parameter;
  private final Shape shape;

  Facet(String parameter, Shape shape) {
    this.parameter = parameter;
    this.shape = shape;
  }

  /** The name in addresses and answers. */
  public String parameter() {
    return parameter;
  }

  public Shape shape() {
    return shape;
  }

  /** Whether its values belong to one metric; those chosen are a {@link MetricCondition}. */
  public boolean isOfOneMetric() {
    return OF_ONE_METRIC.contains(this);
  }

  /** The facet of that name. */
  public static Optional<Facet> named(String name) {
    return Arrays.stream(values()).filter(facet -> facet.parameter.equals(name)).findFirst();
  }

  /** The name in addresses and answers. */
  @Override
  public String toString() {
    return parameter;
  }
}
