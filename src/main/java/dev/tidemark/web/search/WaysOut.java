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
        filters.stream().limit(MOST_DROPS).map(filter -> drop(address, filter)).toList();
    boolean several = filters.size() > 1;
    long unfiltered = several ? total(address.without(p -> FilterNames.isFilter(p.name()))) : 0;
    boolean canLoosen = links.request().query().words() > 1 && links.request().match() != Match.ANY;
    long loosened = canLoosen ? total(Address.of(links.requestWith("match", "any"))) : 0;
    return new NoResultsView(
        drops,
        loosened > 0 ? links.with("match", "any") : null,
        results(loosened),
        unfiltered > 0 ? Chips.cleared(address) : null,
        results(unfiltered));
  }

  private NoResultsView.Drop drop(Address address, Address.Parameter filter) {
    ChipView chip = Chips.chip(address, filter);
    long total = total(address.without(filter));
    String words = chip.excluded() ? "Allowing again" : "Without " + chip.name() + ":";
    return new NoResultsView.Drop(chip, words, results(total), total > 0);
  }

  private String results(long total) {
    return Counted.number(total) + " " + Wording.noun(links.request().rows(), total);
  }

  private long total(Address address) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(address.toMap());
    parameters.put("size", List.of("0"));
    parameters.put("facets", List.of("none"));
    SearchRequest request = links.read(parameters);
    return request.rows() == Rows.METRICS
        ? engine.metrics(request).total()
        : engine.search(request).total();
  }
}
