package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Topic;
import dev.tidemark.search.Facet;
import dev.tidemark.search.Regions;
import dev.tidemark.search.engine.IndexChange;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Gives a document what its row is filtered, counted and sorted by. */
record RowFacts(Document document, RowFields fields) {
  private static final long UNDATED = 1L << 60;
  private static final long REFERENCE = 1L << 61;

  /** The row's place among equals. */
  void addId(String id) {
    document.add(new SortedDocValuesField(fields.id(), new BytesRef(id)));
  }

  /** What is the same for an article and every claim in it. */
  void addArticle(Article article) {
    add(Facet.TOPIC, article.topics().stream().map(Topic::name));
    add(Facet.AUTHOR, article.authors().stream());
    add(Facet.LANGUAGE, Stream.ofNullable(article.language()));
    add(Facet.KIND, Stream.of(article.kind().toString()));
    Provider provider = article.provider();
    if (provider != null) {
      add(Facet.PROVIDER, Stream.of(provider.name()));
      if (provider.domain() != null) {
        addFilter(Facet.PROVIDER, provider.domain());
      }
    }
    addPublished(article.published());
    addQuality(article);
    document.add(new NumericDocValuesField(Schema.LEAD, lead(article)));
  }

  private static long lead(Article article) {
    PublishedDate published = article.published();
    long date = published == null ? UNDATED : published.start().toEpochMilli();
    return article.kind() == ArticleKind.REFERENCE ? REFERENCE + date : date;
  }

  /** The topics around those of the article. */
  void addTopicsAround(IndexChange.Put put) {
    add(Facet.TOPIC, put.found().includingTopics().stream());
    put.found()
        .topicSpellings()
        .forEach(spelling -> addFilter(Facet.TOPIC, Folding.label(spelling)));
  }

  /** Regions; of a wording that names two each is counted, and the whole is found too. */
  void addRegions(Stream<String> regions) {
    List<String> wordings = regions.distinct().toList();
    add(Facet.REGION, wordings.stream().flatMap(wording -> Regions.parts(wording).stream()));
    wordings.forEach(wording -> addFilter(Facet.REGION, Folding.label(wording)));
  }

  /** Values of a facet: to filter by without regard to case, to count as written. */
  void add(Facet facet, Stream<String> values) {
    values
        .map(Folding::label)
        .filter(value -> !value.isBlank())
        .distinct()
        .forEach(
            value -> {
              addCounted(fields.dimension(facet), value);
              addFilter(facet, value);
              ValueTerms.add(document, fields, facet, value);
            });
  }

  /** A value to count alone: filters look elsewhere. */
  void addCounted(String dimension, String value) {
    document.add(new SortedSetDocValuesFacetField(dimension, value));
  }

  private void addFilter(Facet facet, String value) {
    document.add(new StringField(fields.filter(facet), Folding.fold(value), Field.Store.NO));
  }

  private void addPublished(@Nullable PublishedDate published) {
    if (published == null) {
      return;
    }
    long start = published.start().toEpochMilli();
    document.add(new LongPoint(fields.published(), start));
    document.add(new NumericDocValuesField(fields.published(), start));
    addCounted(fields.dimension(Facet.PUBLISHED), published.text().substring(0, 4));
    if (published.precision() != PublishedDate.Precision.YEAR) {
      addCounted(fields.month(), published.text().substring(0, 7));
    }
  }

  private void addQuality(Article article) {
    if (article.quality() == null) {
      addCounted(fields.dimension(Facet.QUALITY), QualityBand.NONE);
      return;
    }
    int quality = article.quality().value();
    document.add(new LongPoint(fields.quality(), quality));
    document.add(new NumericDocValuesField(fields.quality(), quality));
    addCounted(fields.dimension(Facet.QUALITY), QualityBand.of(quality));
    if (article.quality().basis() == Basis.STATED) {
      document.add(new NumericDocValuesField(Schema.QUALITY_STATED, 1));
    }
  }
}
