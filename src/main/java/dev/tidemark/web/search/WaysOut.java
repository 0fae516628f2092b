package dev.tidemark.web.search;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Match;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.web.text.Counted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the engine what a search without results would find if it asked for less. */
final class WaysOut {
  private static final int MOST_DROPS = 8;

  private final SearchEngine engine;
  private final SearchLinks links;

  WaysOut(SearchEngine engine, SearchLinks links) {
    this.engine = engine;
    this.links = links;
  }

  NoResultsView find() {
    Address address = links.address();
    List<Address.Parameter> filters = Chips.filters(address);
    List<NoResultsView.Drop> drops =
        filters.stream()
            .limit(MOST_DROPS)
            .map(
                filter ->
                    new NoResultsView.Drop(
                        Chips.chip(address, filter), results(address.without(filter))))
            .toList();
    boolean several = filters.size() > 1;
    boolean canLoosen = links.request().query().words() > 1 && links.request().match() != Match.ANY;
    return new NoResultsView(
        drops,
        canLoosen ? links.with("match", "any") : null,
        canLoosen ? results(Address.of(links.requestWith("match", "any"))) : "",
        several ? Chips.cleared(address) : null,
        several ? results(address.without(p -> FilterNames.isFilter(p.name()))) : "");
  }

  private String results(Address address) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(address.toMap());
    parameters.put("size", List.of("0"));
    parameters.put("facets", List.of("none"));
    SearchRequest request = links.read(parameters);
    long total =
        request.rows() == Rows.METRICS
            ? engine.metrics(request).total()
            : engine.search(request).total();
    return Counted.number(total) + " " + Wording.noun(request.rows(), total);
  }
}
