package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.TextField;
import dev.tidemark.article.Topic;
import dev.tidemark.metric.Metric;
import dev.tidemark.search.Facet;
import dev.tidemark.search.engine.IndexChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns an article into its block of documents. Thread-safe. */
final class ArticleBlock {
  private final FacetsConfig facets = Schema.facets();

  /** The documents of the metrics, then that of the article. */
  List<Document> of(IndexChange.Put put) throws IOException {
    List<Document> block = new ArrayList<>(put.metrics().size() + 1);
    for (Metric metric : put.metrics()) {
      block.add(MetricDocument.of(metric, put.article().id()));
    }
    block.add(facets.build(articleDocument(put)));
    return block;
  }

  private static Document articleDocument(IndexChange.Put put) {
    Article article = put.article();
    Document document = new Document();
    document.add(new StringField(Schema.BLOCK, article.id(), Field.Store.NO));
    document.add(new StringField(Schema.DOCUMENT, Schema.ARTICLE, Field.Store.NO));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(article.id())));
    document.add(new StoredField(Schema.ROW, row(put).toBytes()));
    for (TextField field : TextField.values()) {
      String text = article.text(field);
      if (text != null) {
        document.add(new Field(Schema.text(field), text, Schema.TEXT));
      }
    }
    if (article.url() != null) {
      document.add(new StringField(Schema.URL, Folding.fold(article.url()), Field.Store.NO));
    }
    addPublished(document, article.published());
    addQuality(document, article);
    addValues(document, put);
    return document;
  }

  private static StoredRow row(IndexChange.Put put) {
    Article facts =
        put.article().toBuilder().title(null).subtitle(null).summary(null).body(null).build();
    return new StoredRow(facts, put.metrics(), put.story(), put.indexed().toEpochMilli());
  }

  private static void addPublished(Document document, @Nullable PublishedDate published) {
    if (published == null) {
      return;
    }
    long start = published.start().toEpochMilli();
    document.add(new LongPoint(Schema.PUBLISHED, start));
    document.add(new NumericDocValuesField(Schema.PUBLISHED, start));
    document.add(facet(Facet.PUBLISHED.parameter(), published.text().substring(0, 4)));
    if (published.precision() != PublishedDate.Precision.YEAR) {
      document.add(facet(Schema.MONTH, published.text().substring(0, 7)));
    }
  }

  private static void addQuality(Document document, Article article) {
    if (article.quality() == null) {
      document.add(facet(Facet.QUALITY.parameter(), QualityBand.NONE));
      return;
    }
    int quality = article.quality().value();
    document.add(new LongPoint(Schema.QUALITY, quality));
    document.add(new NumericDocValuesField(Schema.QUALITY, quality));
    document.add(facet(Facet.QUALITY.parameter(), QualityBand.of(quality)));
  }

  private static void addValues(Document document, IndexChange.Put put) {
    Article article = put.article();
    List<Metric> metrics = put.metrics();
    add(document, Facet.TOPIC, article.topics().stream().map(Topic::name));
    add(document, Facet.AUTHOR, article.authors().stream());
    add(document, Facet.LANGUAGE, Stream.ofNullable(article.language()));
    add(document, Facet.KIND, Stream.of(article.kind().toString()));
    add(document, Facet.METRIC, metrics.stream().map(metric -> metric.type().toString()));
    add(document, Facet.SOURCE, metrics.stream().map(Metric::source).filter(Objects::nonNull));
    add(document, Facet.REGION, metrics.stream().map(Metric::region).filter(Objects::nonNull));
    add(
        document,
        Facet.CHECK,
        metrics.stream()
            .map(Metric::check)
            .filter(Objects::nonNull)
            .map(check -> check.status().toString()));
    Provider provider = article.provider();
    if (provider != null) {
      add(document, Facet.PROVIDER, Stream.of(provider.name()));
      if (provider.domain() != null) {
        document.add(
            new StringField(
                Schema.filter(Facet.PROVIDER), Folding.fold(provider.domain()), Field.Store.NO));
      }
    }
  }

  private static void add(Document document, Facet facet, Stream<String> values) {
    values
        .map(Folding::label)
        .filter(value -> !value.isBlank())
        .distinct()
        .forEach(
            value -> {
              document.add(facet(facet.parameter(), value));
              document.add(
                  new StringField(Schema.filter(facet), Folding.fold(value), Field.Store.NO));
            });
  }

  private static Field facet(String dimension, String value) {
    return new SortedSetDocValuesFacetField(dimension, value);
  }
}
