package dev.tidemark.bench;

import dev.tidemark.article.Article;
import dev.tidemark.article.TextField;
import dev.tidemark.article.Topic;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;

/** What somebody who uses plain Lucene would index of an article for the searches of the mix. */
final class FloorFields {
  static final List<TextField> TEXTS = List.of(TextField.TITLE, TextField.SUMMARY, TextField.BODY);
  static final List<String> FACETS = List.of("topic", "provider", "author", "quality", "published");
  static final String PUBLISHED = "published";
  static final String QUALITY = "quality";
  static final String ID = "id";
  static final String URL = "url";
  static final String TOPICS = "topics";

  private static final int BAND = 20;
  private static final FieldType TEXT = text();

  private FloorFields() {}

  static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    config.setMultiValued("topic", true);
    config.setMultiValued("author", true);
    return config;
  }

  static Document of(Article article) {
    Document document = new Document();
    document.add(new StoredField(ID, article.id()));
    document.add(new StoredField(URL, String.valueOf(article.url())));
    for (TextField field : TEXTS) {
      document.add(new Field(field.toString(), String.valueOf(article.text(field)), TEXT));
    }
    String provider = Objects.requireNonNull(article.provider()).name();
    document.add(new StoredField("provider", provider));
    document.add(new SortedSetDocValuesFacetField("provider", provider));
    List<String> topics = article.topics().stream().map(Topic::name).toList();
    document.add(new StoredField(TOPICS, topics.stream().collect(Collectors.joining("\n"))));
    topics.forEach(topic -> document.add(new SortedSetDocValuesFacetField("topic", topic)));
    article
        .authors()
        .forEach(author -> document.add(new SortedSetDocValuesFacetField("author", author)));
    addNumbers(article, document);
    return document;
  }

  private static void addNumbers(Article article, Document document) {
    String day = Objects.requireNonNull(article.published()).text();
    long published = article.published().start().toEpochMilli();
    document.add(new LongPoint(PUBLISHED, published));
    document.add(new NumericDocValuesField(PUBLISHED, published));
    document.add(new StoredField(PUBLISHED, day));
    document.add(new SortedSetDocValuesFacetField(PUBLISHED, day.substring(0, 4)));
    if (article.quality() == null) {
      document.add(new SortedSetDocValuesFacetField(QUALITY, "none"));
    } else {
      int quality = article.quality().value();
      document.add(new LongPoint(QUALITY, quality));
      document.add(new NumericDocValuesField(QUALITY, quality));
      document.add(new StoredField(QUALITY, quality));
      document.add(
          new SortedSetDocValuesFacetField(QUALITY, Integer.toString(quality / BAND * BAND)));
    }
  }

  private static FieldType text() {
    FieldType type = new FieldType(org.apache.lucene.document.TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
