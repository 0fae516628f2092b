package dev.tidemark.mcp;

import dev.tidemark.search.FacetCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The first values of a facet with their counts.
 *
 * @param distinct how many there are
 */
record Counted(int distinct, List<Value> values) {
  private static final int VALUES = 15;
  private static final int NAME = 100;

  /** A value as filters take it; one too long to be shown whole can't be filtered by. */
  record Value(String value, long count) {
    static Value of(FacetCounts.Value value) {
      return new Value(Brief.line(value.value(), NAME), value.count());
    }
  }

  /** The first values of each facet, under its name. */
  static Map<String, Counted> of(List<FacetCounts> facets) {
    Map<String, Counted> counted = new LinkedHashMap<>();
    for (FacetCounts facet : facets) {
      List<Value> values = facet.values().stream().limit(VALUES).map(Value::of).toList();
      counted.put(facet.facet().parameter(), new Counted(facet.distinct(), values));
    }
    return counted;
  }

  String told() {
    String first =
        values.stream()
            .map(value -> value.value() + " (" + value.count() + ")")
            .collect(Collectors.joining(", "));
    int more = distinct - values.size();
    return more > 0 ? first + ", and " + more + " more (list_values)" : first;
  }
}
