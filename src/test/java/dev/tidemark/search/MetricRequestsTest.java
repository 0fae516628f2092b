package dev.tidemark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequest.Sort;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricRequestsTest {
  private final SearchRequestReader reader = new SearchRequestReader(Clock.systemUTC());

  @Test
  void metricsHaveFacetsAndOrdersOfTheirOwn() {
    SearchRequest request = metrics(Map.of("sort", List.of("year_asc")));
    assertEquals(Facet.METRICS_DEFAULT, request.facets());
    assertEquals(Sort.YEAR_ASC, request.sort());
    assertEquals("sort=year_asc", SearchAddress.of(request));
    assertEquals("", SearchAddress.of(metrics(Map.of())));
  }

  @Test
  void articlesHaveNeither() {
    InvalidParameterException sort = refused("sort", "value");
    assertTrue(
        String.valueOf(sort.getMessage())
            .endsWith("Known are: relevance, newest, oldest, quality, added."),
        sort.getMessage());
    refused("facets", "metric.year");
  }

  @Test
  void aMetricIsChosenByHowItIsSaidAndMeasured() {
    SearchRequest request =
        metrics(
            Map.of(
                "metric.modality", List.of("Forecast"),
                "metric.unit", List.of("percent", "usd")));
    assertEquals(
        "metric.modality=forecast&metric.unit=percent&metric.unit=USD", SearchAddress.of(request));
    assertEquals(request, metrics(Map.copyOf(request(request))));
  }

  @Test
  void anUnknownUnitIsRefusedWithTheKnownOnes() {
    InvalidParameterException unit = refused("metric.unit", "bananas");
    assertTrue(String.valueOf(unit.getMessage()).contains("percentage_point"), unit.getMessage());
    refused("metric.modality", "rumour");
  }

  @Test
  void facetsOfOneMetricAreToggledLikeOthers() {
    SearchRequest none = metrics(Map.of());
    SearchRequest some = SearchAddress.toggled(none, Facet.METRIC_SUBJECT, "deep learning");
    some = SearchAddress.toggled(some, Facet.METRIC_YEAR, "2030");
    some = SearchAddress.toggled(some, Facet.METRIC_UNIT, "USD");
    some = SearchAddress.toggled(some, Facet.METRIC_MODALITY, "forecast");
    assertEquals(
        "metric.year=2030&metric.subject=deep%20learning&metric.modality=forecast&metric.unit=USD",
        SearchAddress.of(some).replace("+", "%20"));
    assertTrue(some.filters().of(Facet.METRIC_YEAR).includes("2030"));
    for (SearchAddress.Condition one : SearchAddress.active(some)) {
      some = SearchAddress.without(some, one);
    }
    assertEquals(none, some);
    SearchRequest twice = SearchAddress.toggled(none, Facet.METRIC_YEAR, "2030");
    assertEquals(none, SearchAddress.toggled(twice, Facet.METRIC_YEAR, "2030"));
  }

  @Test
  void valuesOfOneMetricCanBeLeftOut() {
    String printed =
        "metric.unit=EUR&metric.subject.not=companies&metric.year.not=..2024"
            + "&metric.modality.not=forecast&metric.unit.not=USD";
    Map<String, List<String>> parameters =
        Map.of(
            "metric.unit", List.of("eur"),
            "metric.unit.not", List.of("usd"),
            "metric.subject.not", List.of(" companies "),
            "metric.year.not", List.of("..2024"),
            "metric.modality.not", List.of("Forecast"));
    SearchRequest request = metrics(parameters);
    assertEquals(printed, SearchAddress.of(request));
    assertEquals(printed, SearchAddress.of(reader.read(parameters).request()), "of articles too");
    SearchRequest chosen = SearchAddress.toggled(request, Facet.METRIC_MODALITY, "forecast");
    assertTrue(SearchAddress.of(chosen).contains("metric.modality=forecast&"), "no longer out");
    assertFalse(SearchAddress.of(chosen).contains("metric.modality.not"));
    for (SearchAddress.Condition one : SearchAddress.active(request)) {
      request = SearchAddress.without(request, one);
    }
    assertEquals(metrics(Map.of()), request);
    refused("metric.modality.not", "rumour");
  }

  @Test
  void aCursorOfArticlesIsNoneOfMetrics() {
    SearchRequest articles = reader.read(Map.of()).request();
    String cursor = reader.cursors().encode(new Cursor(Sort.NEWEST, 5L, "a", 20), articles);
    assertEquals(
        20, reader.cursors().decode(cursor, articles).position(), "a cursor is its own search's");
    assertThrows(InvalidParameterException.class, () -> metrics(Map.of("cursor", List.of(cursor))));
  }

  @Test
  void theQueryLanguageKnowsThem() {
    SearchRequest request = metrics(Map.of("q", List.of("metric.unit:eur metric.modality:actual")));
    assertEquals("metric.modality:actual metric.unit:EUR", request.query().readAs());
    assertEquals(List.of(), request.query().notices());
  }

  private static Map<String, List<String>> request(SearchRequest request) {
    return Map.of(
        "metric.modality",
        request.filters().metric().modalities().stream().map(Object::toString).toList(),
        "metric.unit",
        request.filters().metric().units());
  }

  private SearchRequest metrics(Map<String, List<String>> parameters) {
    return reader.read(Rows.METRICS, parameters, Set.of()).request();
  }

  private InvalidParameterException refused(String name, String value) {
    InvalidParameterException refused =
        assertThrows(
            InvalidParameterException.class,
            () -> reader.read(Map.of(name, List.of(value))),
            name + "=" + value);
    assertEquals(name, refused.parameter());
    return refused;
  }
}
