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
  CHECK("check", Shape.VALUE);

  /** What a parameter of the facet may hold. */
  public enum Shape {
    VALUE,
    NUMBER_RANGE,
    DATE_RANGE
  }

  /** Those counted when a request does not say which. */
  public static final List<Facet> DEFAULT =
      List.of(TOPIC, PROVIDER, QUALITY, PUBLISHED, METRIC, SOURCE);

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
