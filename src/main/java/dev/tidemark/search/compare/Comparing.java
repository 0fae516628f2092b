package dev.tidemark.search.compare;

import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.engine.SearchEngine;
import java.util.List;
import java.util.Map;

/**
 * What there is to compare among the claims that a request finds.
 *
 * @param series with their claims, as {@link Series#of} gives them
 * @param cut whether more claims were found than are looked at
 */
public record Comparing(Map<Series, List<MetricPoint>> series, boolean cut) {
  /** The reach of one comparison, in claims. */
  public static final int MOST = 20_000;

  /** Asks for the claims of a request for metrics; errors as the engine's. */
  public static Comparing of(SearchEngine engine, SearchRequest request) {
    List<MetricPoint> points = engine.points(request, MOST + 1);
    return new Comparing(Series.of(points.stream().limit(MOST).toList()), points.size() > MOST);
  }

  /** How many claims there are in all series. */
  public int claims() {
    return series.values().stream().mapToInt(List::size).sum();
  }

  /** Each series beside itself, the one with the most claims first. */
  public List<Comparison> comparisons(int atMost) {
    return series.entrySet().stream()
        .limit(atMost)
        .map(one -> Comparison.of(one.getKey(), one.getValue()))
        .toList();
  }
}
