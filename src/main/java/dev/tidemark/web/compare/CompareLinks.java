package dev.tidemark.web.compare;

import dev.tidemark.search.Facet;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.UnitText;
import dev.tidemark.search.compare.Series;
import dev.tidemark.web.search.Address;
import dev.tidemark.web.search.ArticleLink;
import dev.tidemark.web.search.SearchLinks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Addresses of comparisons, of the claims in them and of their tables. */
public final class CompareLinks {
  /** Where claims are compared. */
  public static final String PATH = "/compare";

  private static final String REGION = Facet.REGION.parameter();
  private static final String WITHOUT_REGION = REGION + ".not";
  private static final Set<String> OF_A_SERIES =
      Set.of(
          Facet.METRIC.parameter(),
          Facet.METRIC_SUBJECT.parameter(),
          Facet.METRIC_UNIT.parameter(),
          REGION,
          WITHOUT_REGION);
  private static final Set<String> OF_A_LIST =
      Set.of("sort", "size", "page", "cursor", "facets", "fields", "explain");

  private final SearchRequest request;
  private final SearchRequestReader reader;
  private final Address address;

  CompareLinks(SearchRequest request, SearchRequestReader reader) {
    this.request = request;
    this.reader = reader;
    this.address = of(request);
  }

  private static Address of(SearchRequest request) {
    return Address.of(request).without(parameter -> OF_A_LIST.contains(parameter.name()));
  }

  /** The comparison of what a request for claims finds. */
  public static String to(SearchRequest request) {
    return of(request).on(PATH);
  }

  /** The claims of this comparison. */
  String claims() {
    return address.here();
  }

  /** This comparison under another path. */
  String on(String path) {
    return address.on(path);
  }

  /** The page of all subjects among the claims. */
  String subjects() {
    return address.on(SearchLinks.METRICS_PATH + "/facets/" + Facet.METRIC_SUBJECT.parameter());
  }

  /** This comparison without its filters. */
  String cleared() {
    return address.without(parameter -> !parameter.name().equals("q")).on(PATH);
  }

  /** A series alone. */
  CompareLinks of(Series series, Collection<Series> all) {
    Map<String, List<String>> parameters =
        address.without(parameter -> OF_A_SERIES.contains(parameter.name())).toMap();
    parameters.put(Facet.METRIC.parameter(), List.of(series.type().toString()));
    parameters.put(Facet.METRIC_SUBJECT.parameter(), List.of(series.subject()));
    parameters.put(
        Facet.METRIC_UNIT.parameter(), List.of(UnitText.of(series.unit(), series.currency())));
    if (series.region() == null) {
      parameters.put(WITHOUT_REGION, namedRegions(series, all));
    } else {
      parameters.put(REGION, List.of(series.region()));
    }
    return new CompareLinks(read(parameters), reader);
  }

  /** Everywhere is what is left without every place that is named. */
  private static List<String> namedRegions(Series everywhere, Collection<Series> all) {
    return all.stream()
        .filter(
            other ->
                other.subject().equals(everywhere.subject())
                    && other.type() == everywhere.type()
                    && other.unit() == everywhere.unit()
                    && Objects.equals(other.currency(), everywhere.currency()))
        .map(Series::region)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  /** The comparison itself. */
  String here() {
    return address.on(PATH);
  }

  /** The claims for one target year. */
  String year(int year) {
    Map<String, List<String>> parameters = address.toMap();
    parameters.put(Facet.METRIC_YEAR.parameter(), List.of(Integer.toString(year)));
    return Address.of(read(parameters)).here();
  }

  /** The sentence of a claim. */
  static String sentence(String metricId, String article) {
    return ArticleLink.of(article) + "#" + ArticleLink.metricAnchor(metricId);
  }

  private SearchRequest read(Map<String, List<String>> parameters) {
    return reader.read(Rows.METRICS, parameters, Set.of()).request();
  }

  /** The request that is compared. */
  SearchRequest request() {
    return request;
  }
}
