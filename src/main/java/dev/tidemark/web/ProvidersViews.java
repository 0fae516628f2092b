package dev.tidemark.web;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.search.engine.WholeFacet;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.text.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Tells of the commonest providers how much they publish, how good, and how much of it alone. */
@ApplicationScoped
class ProvidersViews {
  private static final int COMMONEST = 50;
  private static final int LOOKED = 100;
  private static final int YEARS = 12;

  private final SearchEngine engine;
  private final SearchRequestReader reader;

  ProvidersViews(SearchEngine engine, SearchRequestReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  ProvidersView commonest() {
    SearchRequest everything = request(Map.of("copies", List.of("all")));
    Map<String, Long> counts = WholeFacet.of(engine, everything, Facet.PROVIDER);
    List<String> years = years(everything);
    SearchLinks links = new SearchLinks(everything, reader);
    List<ProvidersView.Row> rows =
        counts.entrySet().stream()
            .limit(COMMONEST)
            .map(entry -> row(entry.getKey(), entry.getValue(), years, links))
            .toList();
    return new ProvidersView(
        Counted.of(counts.size(), "provider", "providers"),
        span(years),
        LOOKED,
        rows,
        counts.size() > COMMONEST);
  }

  private ProvidersView.Row row(String name, long count, List<String> years, SearchLinks links) {
    SearchResult result =
        engine.search(
            request(
                Map.of(
                    "provider", List.of(name),
                    "copies", List.of("all"),
                    "size", List.of(String.valueOf(LOOKED)),
                    "facets", List.of("published"),
                    "fields", List.of("quality"))));
    return new ProvidersView.Row(
        name,
        links.toggled(Facet.PROVIDER, name),
        Counted.number(count),
        count == 1 ? "article" : "articles",
        YearBars.of(years, byYear(result.facets())),
        quality(result.hits()),
        copies(result.hits()));
  }

  private List<String> years(SearchRequest everything) {
    List<String> dated =
        WholeFacet.of(engine, everything, Facet.PUBLISHED).keySet().stream()
            .map(date -> date.substring(0, 4))
            .distinct()
            .sorted()
            .toList();
    return dated.subList(Math.max(0, dated.size() - YEARS), dated.size());
  }

  /** Dates are counted by month where they are close. */
  private static Map<String, Long> byYear(List<FacetCounts> facets) {
    Map<String, Long> counts = new HashMap<>();
    for (FacetCounts facet : facets) {
      for (FacetCounts.Value value : facet.values()) {
        counts.merge(value.value().substring(0, 4), value.count(), Long::sum);
      }
    }
    return counts;
  }

  private static @Nullable String quality(List<Hit> hits) {
    List<Integer> known = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.article().quality() != null) {
        known.add(hit.article().quality().value());
      }
    }
    OptionalDouble mean = known.stream().mapToInt(Integer::intValue).average();
    return mean.isEmpty() ? null : String.valueOf(Math.round(mean.getAsDouble()));
  }

  private static String copies(List<Hit> hits) {
    long told = hits.stream().filter(hit -> hit.story().size() > 1).count();
    return hits.isEmpty() ? "0" : String.valueOf(Math.round(100.0 * told / hits.size()));
  }

  private static @Nullable String span(List<String> years) {
    if (years.isEmpty()) {
      return null;
    }
    String first = years.getFirst();
    return years.size() == 1 ? first : first + "–" + years.getLast();
  }

  private SearchRequest request(Map<String, List<String>> parameters) {
    return reader.read(parameters).request();
  }
}
