package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.StoryId;
import dev.tidemark.metric.CanonicalSubject;
import dev.tidemark.metric.Metric;
import dev.tidemark.search.Facet;
import dev.tidemark.search.UnitText;
import dev.tidemark.search.engine.IndexChange;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** What makes a metric's document a row of its own. */
final class ClaimDocument {
  private ClaimDocument() {}

  static void add(Document document, Metric metric, IndexChange.Put put) {
    document.add(new StringField(Schema.DOCUMENT, Schema.CLAIM, Field.Store.NO));
    RowFacts facts = new RowFacts(document, RowFields.CLAIM);
    facts.addId(id(metric));
    facts.addArticle(put.article());
    facts.addTopicsAround(put);
    document.add(new NumericDocValuesField(RowFields.CLAIM.added(), put.indexed().toEpochMilli()));
    @Nullable String subject =
        metric.subject() == null ? null : CanonicalSubject.of(metric.subject());
    String unit = UnitText.of(metric.unit(), metric.currency());
    Integer year = MetricDocument.targetYear(metric.period());
    facts.add(Facet.METRIC, Stream.of(metric.type().toString()));
    facts.add(Facet.SOURCE, Stream.ofNullable(metric.source()));
    facts.addRegions(Stream.ofNullable(metric.region()));
    facts.add(
        Facet.CHECK, Stream.ofNullable(metric.check()).map(check -> check.status().toString()));
    facts.add(Facet.METRIC_SUBJECT, Stream.ofNullable(subject));
    facts.add(Facet.METRIC_MODALITY, Stream.of(metric.modality().toString()));
    facts.add(Facet.METRIC_UNIT, Stream.of(unit));
    if (year != null) {
      facts.add(Facet.METRIC_YEAR, Stream.of(year.toString()));
      document.add(new NumericDocValuesField(Schema.CLAIM_YEAR, year));
    }
    addRange(document, metric);
    addNumber(document, metric, year);
    addValue(document, Schema.CLAIM_UNIT, metric.unit().toString());
    addValue(document, Schema.CLAIM_CURRENCY, metric.currency());
    addValue(document, Schema.CLAIM_TYPE, metric.type().toString());
    addValue(document, Schema.CLAIM_MODALITY, metric.modality().toString());
    addValue(document, Schema.CLAIM_SUBJECT, subject);
    addValue(document, Schema.CLAIM_REGION, metric.region());
    addValue(document, Schema.CLAIM_SOURCE, metric.source());
    addPublication(document, put.article());
    long alone = StoryId.keyFoundedBy(put.article().id());
    document.add(new NumericDocValuesField(Schema.ALONE, alone));
    String words = metric.subject() == null ? "" : metric.subject() + "\n";
    document.add(new Field(Schema.CLAIM_WORDS, words + metric.sentence(), Schema.WORDS));
  }

  /** The metric's id so that those of an article sort as they stand in the text. */
  static String id(Metric metric) {
    String id = metric.id();
    int dot = id.lastIndexOf('.');
    return String.format(Locale.ROOT, "%s.%8s", id.substring(0, dot), id.substring(dot + 1));
  }

  /** The metric's id again. */
  static String metricId(String id) {
    return id.replace(" ", "");
  }

  private static void addPublication(Document document, Article article) {
    Provider provider = article.provider();
    PublishedDate published = article.published();
    addValue(document, Schema.CLAIM_PROVIDER, provider == null ? null : provider.name());
    addValue(document, Schema.CLAIM_DATE, published == null ? null : published.text());
  }

  private static void addRange(Document document, Metric metric) {
    MetricDocument.Range range = MetricDocument.range(metric);
    if (range != null) {
      document.add(new DoubleDocValuesField(Schema.CLAIM_LOW, range.low()));
      document.add(new DoubleDocValuesField(Schema.CLAIM_HIGH, range.high()));
      document.add(new DoubleDocValuesField(Schema.CLAIM_MIDDLE, range.middle()));
    }
  }

  private static void addNumber(Document document, Metric metric, @Nullable Integer year) {
    String said =
        String.join(
            "|",
            metric.type().toString(),
            String.valueOf(MetricDocument.range(metric)),
            UnitText.of(metric.unit(), metric.currency()),
            String.valueOf(year),
            metric.modality().toString(),
            metric.subject() == null ? "" : CanonicalSubject.of(metric.subject()),
            String.valueOf(metric.region()),
            String.valueOf(metric.source()));
    long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(said));
    document.add(new NumericDocValuesField(Schema.CLAIM_NUMBER, hash[0]));
  }

  private static void addValue(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new SortedDocValuesField(field, new BytesRef(Folding.label(value))));
    }
  }
}
