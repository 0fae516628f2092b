package dev.tidemark.lucene;

import dev.tidemark.article.TextField;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;

/**
 * Every field of the index, how it is analysed and why. An article and its metrics are one block:
 * the metrics' documents first, the article's last.
 *
 * <p>Versions: 1, the first one; 2, metrics are rows of their own results; 3, titles can be found
 * by their first letters while they are typed; 4, names, amounts and hyphenated words have one
 * spelling, and the words as written are kept for spelling; 5, values can be found by their first
 * letters, articles of one story know it, and topics are counted and found with those that include
 * them; 6, claims know who published them and when, and articles are found by the regions that
 * their text is about, and by those around.
 */
final class Schema {
  /**
   * Raised with every change that makes an older index answer differently; that index is then built
   * anew.
   */
  static final int VERSION = 7;

  /** The article's id on every document of its block: one term replaces or deletes the block. */
  static final String BLOCK = "block";

  /**
   * {@link #ARTICLE} or {@link #METRIC}: which documents are parents; on some metrics {@link
   * #CLAIM} besides.
   */
  static final String DOCUMENT = "document";

  static final String ARTICLE = "article";
  static final String METRIC = "metric";

  /** A metric that leads the mentions of the same: a row in results of metrics. */
  static final String CLAIM = "claim";

  /**
   * The key of the story, as doc values on every document of the block; only where two or more
   * articles tell it. Changes without the block being written anew.
   */
  static final String STORY = "story";

  /** Everything a hit shows except its text, as JSON, stored only. */
  static final String ROW = "row";

  /** The address as typed, folded, for {@code url:}. */
  static final String URL = "url";

  /**
   * A title as it is compared with what is being typed, one term: its prefixes are the prefixes of
   * the terms, so that no term is needed for each.
   */
  static final String TITLE_START = "title.start";

  /** The same from each word inside the title on: what is typed may start there too. */
  static final String TITLE_INSIDE = "title.inside";

  /** The title to suggest, as doc values: stored fields would bring the whole text along. */
  static final String TITLE_SHOWN = "title.shown";

  /** Topics, providers, sources and subjects as titles are; see {@link ValueTerms}. */
  static final String VALUE_START = "value.start";

  static final String VALUE_INSIDE = "value.inside";

  /** The words of an article's text as written, in small letters: what spelling is measured by. */
  static final String VOCABULARY = "vocabulary";

  static final String METRIC_TYPE = "metric.type";
  static final String METRIC_UNIT = "metric.unit";
  static final String METRIC_CURRENCY = "metric.currency";

  /** Low and high end, equal for a plain value: what a wanted range must overlap. */
  static final String METRIC_RANGE = "metric.range";

  static final String METRIC_YEAR = "metric.year";
  static final String METRIC_SUBJECT = "metric.subject";
  static final String METRIC_REGION = "metric.region";
  static final String METRIC_SOURCE = "metric.source";
  static final String METRIC_MODALITY = "metric.modality";

  /** The subject and the sentence of a claim: metrics that say the words themselves come first. */
  static final String CLAIM_WORDS = "claim.words";

  /** Doc values of claims for order, statistics and plots. */
  static final String CLAIM_LOW = "claim.low";

  static final String CLAIM_HIGH = "claim.high";
  static final String CLAIM_MIDDLE = "claim.middle";
  static final String CLAIM_YEAR = "claim.year";
  static final String CLAIM_UNIT = "claim.unit";
  static final String CLAIM_CURRENCY = "claim.currency";
  static final String CLAIM_TYPE = "claim.type";
  static final String CLAIM_MODALITY = "claim.modality";
  static final String CLAIM_SUBJECT = "claim.subject";
  static final String CLAIM_REGION = "claim.region.value";
  static final String CLAIM_SOURCE = "claim.source.value";
  static final String CLAIM_PROVIDER = "claim.provider.value";

  /** The publication date as exactly as it is known, in ISO 8601. */
  static final String CLAIM_DATE = "claim.published.value";

  /** The story that the article would tell alone; {@link #STORY} comes before it. */
  static final String ALONE = "story.alone";

  /** All that a claim says as one number: copies of an article repeat it. */
  static final String CLAIM_NUMBER = "claim.number";

  /** Present, as doc values, on articles whose quality is stated; others are estimates. */
  static final String QUALITY_STATED = "quality.stated";

  /** When an article came in or changed, in milliseconds since 1970, as doc values. */
  static final String ADDED = "added";

  /** Which row of a story is shown: the least; full articles before references, then by date. */
  static final String LEAD = "lead";

  /** Text with offsets in the postings: highlighting needs no second analysis. */
  static final FieldType TEXT = textType();

  /** Text that is searched and never shown. */
  static final FieldType WORDS = wordsType();

  /** Words that are counted by article and nothing else. */
  static final FieldType BARE = bareType();

  private Schema() {}

  /** The field that a text is searched in. */
  static String text(TextField field) {
    return field.toString();
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
    for (RowFields rows : RowFields.values()) {
      rows.facets().forEach(facet -> declare(config, rows.dimension(facet)));
      declare(config, rows.month());
    }
    return config;
  }

  private static void declare(FacetsConfig config, String dimension) {
    config.setMultiValued(dimension, true);
    config.setIndexFieldName(dimension, count(dimension));
    config.setDrillDownTermsIndexing(dimension, FacetsConfig.DrillDownTermsIndexing.NONE);
  }

  private static FieldType wordsType() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  private static FieldType bareType() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
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
