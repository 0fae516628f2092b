package dev.tidemark.search.compare;

import dev.tidemark.article.PublishedDate;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import dev.tidemark.search.MetricPoint;
import org.jspecify.annotations.Nullable;

/** Claims about the kelp market, made up as a test needs them. */
public record Said(
    String id, int year, double value, @Nullable String source, @Nullable String published) {

  /** A number for a year, by a firm. */
  public static Said by(String source, int year, double value, String published) {
    return new Said("k." + source + published + year + value, year, value, source, published);
  }

  /** A number that nobody is credited with. */
  public static Said byNobody(int year, double value) {
    return new Said("k.nobody" + year + value, year, value, null, null);
  }

  /** As a forecast in dollars. */
  public MetricPoint forecast() {
    return point("kelp", MetricType.MARKET_SIZE, Modality.FORECAST, null);
  }

  /** As a fact in dollars. */
  public MetricPoint actual() {
    return point("kelp", MetricType.MARKET_SIZE, Modality.ACTUAL, null);
  }

  /** Of something else. */
  public MetricPoint point(
      @Nullable String subject, MetricType type, Modality modality, @Nullable String region) {
    return new MetricPoint(
        id,
        year,
        value,
        value,
        Unit.CURRENCY,
        "USD",
        type,
        modality,
        subject,
        region,
        source,
        "story of " + id,
        "Harbour Post",
        published == null ? null : PublishedDate.valueOf(published));
  }
}
