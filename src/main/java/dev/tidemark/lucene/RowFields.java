package dev.tidemark.lucene;

import dev.tidemark.search.Facet;
import dev.tidemark.search.SearchRequest.Rows;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The fields that rows of a result are filtered, counted and sorted by. Articles and claims have
 * the same ones under different names, so that neither ever pays for the other or is counted with
 * it; a claim repeats the facts of its article, which spares a join in every count.
 */
enum RowFields {
  ARTICLE("", Schema.ARTICLE),
  CLAIM("claim.", Schema.CLAIM);

  private final String prefix;
  private final String document;

  RowFields(String prefix, String document) {
    this.prefix = prefix;
    this.document = document;
  }

  static RowFields of(Rows rows) {
    return switch (rows) {
      case ARTICLES -> ARTICLE;
      case METRICS -> CLAIM;
    };
  }

  /** Every document that can be a row. */
  Query all() {
    return new ConstantScoreQuery(new TermQuery(new Term(Schema.DOCUMENT, document)));
  }

  /** The facets that such rows have. */
  List<Facet> facets() {
    return this == ARTICLE ? Facet.OF_ARTICLES : Facet.OF_METRICS;
  }

  /** The folded terms that filters of a facet look up. */
  String filter(Facet facet) {
    return dimension(facet) + ".filter";
  }

  /** The dimension that a facet is counted in. */
  String dimension(Facet facet) {
    return prefix + facet.parameter();
  }

  /** Months beside years, counted instead of them where a result spans little time. */
  String month() {
    return prefix + "published.month";
  }

  /** First instant of the publication date in milliseconds; a point and a doc value. */
  String published() {
    return prefix + "published";
  }

  /** A point and a doc value. */
  String quality() {
    return prefix + "quality";
  }

  /** When the row came in or changed, in milliseconds since 1970; a doc value. */
  String added() {
    return prefix + Schema.ADDED;
  }

  /** Unique doc values, the last word in every sort, so that pages never overlap. */
  String id() {
    return prefix + "id";
  }
}
