package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.StoryId;
import dev.tidemark.article.TextField;
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
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;

/** Turns an article into its block of documents. Thread-safe. */
final class ArticleBlock {
  private final FacetsConfig facets = Schema.facets();

  /** The documents of the metrics that were read with confidence, then that of the article. */
  List<Document> of(IndexChange.Put put) throws IOException {
    List<Metric> sure = put.metrics().stream().filter(Metric::sure).toList();
    List<Document> block = new ArrayList<>(sure.size() + 1);
    for (Metric metric : sure) {
      Document document = MetricDocument.of(metric, put.article().id());
      if (metric.leads()) {
        ClaimDocument.add(document, metric, put);
      }
      block.add(facets.build(document));
    }
    block.add(facets.build(articleDocument(put, sure)));
    if (put.story().size() > 1) {
      long story = StoryId.parse(put.story().id());
      block.forEach(document -> document.add(new NumericDocValuesField(Schema.STORY, story)));
    }
    return block;
  }

  private static Document articleDocument(IndexChange.Put put, List<Metric> sure) {
    Article article = put.article();
    Document document = new Document();
    document.add(new StringField(Schema.BLOCK, article.id(), Field.Store.NO));
    document.add(new StringField(Schema.DOCUMENT, Schema.ARTICLE, Field.Store.NO));
    document.add(new NumericDocValuesField(Schema.ALONE, StoryId.keyFoundedBy(article.id())));
    document.add(new StoredField(Schema.ROW, row(put).toBytes()));
    for (TextField field : TextField.values()) {
      String text = article.text(field);
      if (text != null) {
        document.add(new Field(Schema.text(field), text, Schema.TEXT));
        document.add(new Field(Schema.VOCABULARY, text, Schema.BARE));
      }
    }
    if (article.url() != null) {
      document.add(new StringField(Schema.URL, Folding.fold(article.url()), Field.Store.NO));
    }
    if (article.title() != null) {
      TitleTerms.add(document, article.title());
    }
    RowFacts facts = new RowFacts(document, RowFields.ARTICLE);
    facts.addId(article.id());
    facts.addArticle(article);
    facts.addTopicsAround(put);
    document.add(new NumericDocValuesField(Schema.ADDED, put.indexed().toEpochMilli()));
    addMetrics(facts, sure);
    Stream<String> claimed = sure.stream().map(Metric::region).filter(Objects::nonNull);
    facts.addRegions(Stream.concat(claimed, put.found().regions().stream()));
    return document;
  }

  private static StoredRow row(IndexChange.Put put) {
    Article facts =
        put.article().toBuilder().title(null).subtitle(null).summary(null).body(null).build();
    return new StoredRow(facts, put.metrics(), put.indexed().toEpochMilli());
  }

  private static void addMetrics(RowFacts facts, List<Metric> sure) {
    facts.add(Facet.METRIC, sure.stream().map(metric -> metric.type().toString()));
    facts.add(Facet.SOURCE, sure.stream().map(Metric::source).filter(Objects::nonNull));
    facts.add(
        Facet.CHECK,
        sure.stream()
            .map(Metric::check)
            .filter(Objects::nonNull)
            .map(check -> check.status().toString()));
  }
}
