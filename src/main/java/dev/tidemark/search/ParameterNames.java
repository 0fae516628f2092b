package dev.tidemark.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the parameters that make a search. */
public final class ParameterNames {
  public static final String Q = "q";
  public static final String MATCH = "match";
  public static final String SORT = "sort";
  public static final String COPIES = "copies";
  public static final String SIZE = "size";
  public static final String PAGE = "page";
  public static final String CURSOR = "cursor";
  public static final String FACETS = "facets";
  public static final String FIELDS = "fields";
  public static final String EXPLAIN = "explain";

  /** {@code false} leaves other spellings of the words out. */
  public static final String SYNONYMS = "synonyms";

  public static final String METRIC_VALUE = "metric.value";
  public static final String METRIC_YEAR = "metric.year";
  public static final String METRIC_SUBJECT = "metric.subject";
  public static final String METRIC_REGION = "metric.region";
  public static final String METRIC_SOURCE = "metric.source";
  public static final String METRIC_MODALITY = "metric.modality";
  public static final String METRIC_UNIT = "metric.unit";

  /** Ends a facet's name for the values left out. */
  public static final String NOT = ".not";

  /** Ends a range's name for its lower end alone, as forms without script send it. */
  public static final String FROM = ".from";

  /** Ends a range's name for its upper end alone. */
  public static final String TO = ".to";

  /** Ranges that may also come in two parts, {@link #FROM} and {@link #TO}. */
  static final List<String> RANGES =
      List.of(Facet.QUALITY.parameter(), Facet.PUBLISHED.parameter(), METRIC_VALUE, METRIC_YEAR);

  /** What {@code fields} may name: those of an article, and those of a hit. */
  public static final List<String> ARTICLE_FIELDS =
      List.of(
          "id",
          "kind",
          "title",
          "titleHtml",
          "subtitle",
          "summary",
          "body",
          "snippets",
          "language",
          "url",
          "image",
          "provider",
          "authors",
          "published",
          "listed",
          "quality",
          "topics",
          "story",
          "related",
          "metrics",
          "score",
          "explanation",
          "origin",
          "indexed");

  /** What {@code fields} may name of a metric as a row: its own, and those of its article. */
  public static final List<String> METRIC_FIELDS =
      List.of(
          "id",
          "article",
          "type",
          "text",
          "field",
          "start",
          "end",
          "sentence",
          "page",
          "value",
          "low",
          "high",
          "bound",
          "unit",
          "currency",
          "period",
          "modality",
          "subject",
          "direction",
          "region",
          "source",
          "check",
          "confidence",
          "mentionOf",
          "mentions",
          "title",
          "url",
          "provider",
          "published",
          "story",
          "score",
          "explanation",
          "links");

  /** All of them. */
  public static final Set<String> ALL = all();

  private ParameterNames() {}

  private static Set<String> all() {
    Set<String> names = new LinkedHashSet<>(List.of(Q, MATCH));
    for (Facet facet : Facet.OF_ARTICLES) {
      names.add(facet.parameter());
      names.add(facet.parameter() + NOT);
    }
    names.addAll(
        List.of(
            METRIC_VALUE,
            METRIC_YEAR,
            METRIC_SUBJECT,
            METRIC_REGION,
            METRIC_SOURCE,
            METRIC_MODALITY,
            METRIC_UNIT));
    Facet.OF_ONE_METRIC.forEach(facet -> names.add(facet.parameter() + NOT));
    for (String range : RANGES) {
      names.add(range + FROM);
      names.add(range + TO);
    }
    names.addAll(List.of(SORT, COPIES, SIZE, PAGE, CURSOR, FACETS, FIELDS, EXPLAIN, SYNONYMS));
    return Collections.unmodifiableSet(names);
  }
}
