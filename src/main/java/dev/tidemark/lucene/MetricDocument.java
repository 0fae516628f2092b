package dev.tidemark.lucene;

import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Period;
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
    add(document, Schema.METRIC_SUBJECT, metric.subject());
    add(document, Schema.METRIC_REGION, metric.region());
    add(document, Schema.METRIC_SOURCE, metric.source());
    BigDecimal low = metric.value() == null ? metric.low() : metric.value();
    BigDecimal high = metric.value() == null ? metric.high() : metric.value();
    if (low != null && high != null) {
      double[] from = {Math.min(low.doubleValue(), high.doubleValue())};
      double[] to = {Math.max(low.doubleValue(), high.doubleValue())};
      document.add(new DoubleRange(Schema.METRIC_RANGE, from, to));
    }
    Integer year = targetYear(metric.period());
    if (year != null) {
      document.add(new IntPoint(Schema.METRIC_YEAR, year));
    }
    return document;
  }

  private static void add(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(field, Folding.fold(value), Field.Store.NO));
    }
  }

  private static @Nullable Integer targetYear(@Nullable Period period) {
    if (period == null || period.to() == null || period.to().length() < 4) {
      return null;
    }
    String year = Objects.requireNonNull(period.to()).substring(0, 4);
    return year.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.valueOf(year) : null;
  }
}
