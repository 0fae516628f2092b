package dev.tidemark.lucene;

import dev.tidemark.article.TextField;
import dev.tidemark.search.Facet;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;

/**
 * Every field of the index, how it is analysed and why. An article and its metrics are one block:
 * the metrics' documents first, the article's last.
 *
 * <p>Versions: 1, the first one.
 */
final class Schema {
  /**
   * Raised with every change that makes an older index answer differently; that index is then built
   * anew.
   */
  static final int VERSION = 1;

  /** The article's id on every document of its block: one term replaces or deletes the block. */
  static final String BLOCK = "block";

  /** {@link #ARTICLE} or {@link #METRIC}: which documents are parents. */
  static final String DOCUMENT = "document";

  static final String ARTICLE = "article";
  static final String METRIC = "metric";

  /** The article's id as doc values: the last word in every sort, so that pages never overlap. */
  static final String ID = "id";

  /** Everything a hit shows except its text, as JSON, stored only. */
  static final String ROW = "row";

  /**
   * First instant of the publication date in milliseconds; point for ranges, doc value for order
   * and histogram.
   */
  static final String PUBLISHED = "published";

  /** Point for ranges, doc value for order. */
  static final String QUALITY = "quality";

  /** The address as typed, folded, for {@code url:}. */
  static final String URL = "url";

  /** Months beside years, counted instead of them where a result spans little time. */
  static final String MONTH = "published.month";

  static final String METRIC_TYPE = "metric.type";
  static final String METRIC_UNIT = "metric.unit";
  static final String METRIC_CURRENCY = "metric.currency";

  /** Low and high end, equal for a plain value: what a wanted range must overlap. */
  static final String METRIC_RANGE = "metric.range";

  static final String METRIC_YEAR = "metric.year";
  static final String METRIC_SUBJECT = "metric.subject";
  static final String METRIC_REGION = "metric.region";
  static final String METRIC_SOURCE = "metric.source";

  /** Text with offsets in the postings: highlighting needs no second analysis. */
  static final FieldType TEXT = textType();

  private Schema() {}

  /** The field that a text is searched in. */
  static String text(TextField field) {
    return field.toString();
  }

  /** The folded terms that filters of a facet look up. */
  static String filter(Facet facet) {
    return facet.parameter() + ".filter";
  }

  /**
   * The doc values that counts of a facet are made from, one field each so that none pays for
   * another.
   */
  static String count(String dimension) {
    return dimension + ".count";
  }

  /** How facet fields become doc values. Every dimension may have several values of an article. */
  static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (Facet facet : Facet.OF_ARTICLES) {
      declare(config, facet.parameter());
    }
    declare(config, MONTH);
    return config;
  }

  private static void declare(FacetsConfig config, String dimension) {
    config.setMultiValued(dimension, true);
    config.setIndexFieldName(dimension, count(dimension));
    config.setDrillDownTermsIndexing(dimension, FacetsConfig.DrillDownTermsIndexing.NONE);
  }

  private static FieldType textType() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setStored(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
