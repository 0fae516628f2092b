package dev.tidemark.lucene;

import dev.tidemark.metric.CanonicalSubject;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Period;
import dev.tidemark.search.Regions;
import java.math.BigDecimal;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;

/** A metric as a document, for conditions that hold for one and the same metric. */
final class MetricDocument {
  private MetricDocument() {}

  static Document of(Metric metric, String article) {
    Document document = new Document();
    document.add(new StringField(Schema.BLOCK, article, Field.Store.NO));
    document.add(new StringField(Schema.DOCUMENT, Schema.METRIC, Field.Store.NO));
    add(document, Schema.METRIC_TYPE, metric.type().toString());
    add(document, Schema.METRIC_UNIT, metric.unit().toString());
    add(document, Schema.METRIC_CURRENCY, metric.currency());
    add(document, Schema.METRIC_MODALITY, metric.modality().toString());
    if (metric.subject() != null) {
      add(document, Schema.METRIC_SUBJECT, CanonicalSubject.of(metric.subject()));
    }
    if (metric.region() != null) {
      add(document, Schema.METRIC_REGION, metric.region());
      Regions.parts(metric.region()).forEach(part -> add(document, Schema.METRIC_REGION, part));
    }
    add(document, Schema.METRIC_SOURCE, metric.source());
    Range range = range(metric);
    if (range != null) {
      double[] from = {range.low()};
      double[] to = {range.high()};
      document.add(new DoubleRange(Schema.METRIC_RANGE, from, to));
    }
    Integer year = targetYear(metric.period());
    if (year != null) {
      document.add(new IntPoint(Schema.METRIC_YEAR, year));
    }
    return document;
  }

  /** Where a metric's value lies; both ends are the same for a plain value. */
  record Range(double low, double high) {
    double middle() {
      return low == high ? low : low / 2 + high / 2;
    }
  }

  static @Nullable Range range(Metric metric) {
    BigDecimal low = metric.value() == null ? metric.low() : metric.value();
    BigDecimal high = metric.value() == null ? metric.high() : metric.value();
    if (low == null || high == null) {
      return null;
    }
    double one = low.doubleValue();
    double other = high.doubleValue();
    return new Range(Math.min(one, other), Math.max(one, other));
  }

  private static void add(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(field, Folding.fold(value), Field.Store.NO));
    }
  }

  /** The year in which a value holds or its period ends; null when the text does not say. */
  static @Nullable Integer targetYear(@Nullable Period period) {
    if (period == null || period.to() == null || period.to().length() < 4) {
      return null;
    }
    String year = Objects.requireNonNull(period.to()).substring(0, 4);
    return year.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.valueOf(year) : null;
  }
}
