package dev.tidemark.api;

import dev.tidemark.metric.Modality;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.Filters;
import dev.tidemark.search.MetricCondition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes filters under the names of their parameters. */
final class ChosenFilters {
  private ChosenFilters() {}

  /** Each parameter with its values; only those with any, in a fixed order. */
  static Map<String, List<String>> of(Filters filters) {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    for (Facet facet : Facet.OF_ARTICLES) {
      put(chosen, facet.parameter(), texts(filters.of(facet).any()));
      put(chosen, facet.parameter() + ".not", texts(filters.of(facet).none()));
    }
    MetricCondition metric = filters.metric();
    put(
        chosen,
        "metric.value",
        metric.values().stream().map(MetricCondition.Amount::text).toList());
    put(chosen, "metric.year", metric.years().stream().map(MetricCondition.Years::text).toList());
    put(chosen, "metric.subject", metric.subjects());
    put(chosen, "metric.region", metric.regions());
    put(chosen, "metric.source", metric.sources());
    put(chosen, "metric.modality", metric.modalities().stream().map(Modality::toString).toList());
    put(chosen, "metric.unit", metric.units());
    for (Facet facet : Facet.OF_ONE_METRIC) {
      put(chosen, facet.parameter() + ".not", texts(filters.of(facet).none()));
    }
    return chosen;
  }

  private static List<String> texts(List<FilterValue> values) {
    return values.stream().map(FilterValue::text).toList();
  }

  private static void put(Map<String, List<String>> chosen, String name, List<String> values) {
    if (!values.isEmpty()) {
      chosen.put(name, values);
    }
  }
}
