package dev.tidemark.web.search;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Copies;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.SearchEngine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks the engine and lays the answer out as a page of results. Thread-safe. */
@ApplicationScoped
public class SearchViews {
  private final SearchEngine engine;
  private final SearchRequestReader reader;

  public SearchViews(SearchEngine engine, SearchRequestReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  /** The page for what was read from an address; errors as the engine's. */
  public SearchView of(Read read) {
    SearchRequest request = read.request();
    SearchResult result = engine.search(request);
    SearchLinks links = new SearchLinks(request, reader);
    Address address = links.address();
    Set<Address.Parameter> offered = offered(result.facets(), address);
    RangeForm ranges = new RangeForm(address, offered::contains);
    List<ChipView> chips = Chips.of(address);
    Hits hits = new Hits(links);
    String heading = Wording.heading(result.total(), request);
    return new SearchView(
        request.q(),
        heading,
        heading,
        Wording.results(result.total()),
        result.total() > 0,
        (request.page() - 1) * request.size() + 1,
        result.hits().stream().map(hits::of).toList(),
        chips,
        Chips.cleared(address),
        chips.size(),
        form(result.facets(), links, ranges),
        hidden(address, offered, ranges),
        Wording.why(result, read.notices(), links),
        Wording.sorts(links),
        Wording.sizes(links),
        Pager.of(
            result.total(),
            request.size(),
            request.page(),
            reader.limits().window(),
            links::onPage),
        result.total() > 0 ? null : new WaysOut(engine, links).find(),
        Formats.of(address));
  }

  private static SearchView.FilterForm form(
      List<FacetCounts> facets, SearchLinks links, RangeForm ranges) {
    FacetPanel panel = new FacetPanel(links, ranges);
    return new SearchView.FilterForm(
        facets.stream().map(panel::of).filter(FacetView::hasContent).toList(),
        ranges.value(),
        ranges.year(),
        links.request().copies() == Copies.ALL);
  }

  /** The parameters of the address that have a box to tick. */
  private static Set<Address.Parameter> offered(List<FacetCounts> facets, Address address) {
    Set<String> values = new HashSet<>();
    for (FacetCounts counts : facets) {
      if (counts.facet() != Facet.PUBLISHED) {
        counts
            .values()
            .forEach(value -> values.add(key(counts.facet().parameter(), value.value())));
      }
    }
    Set<Address.Parameter> offered = new HashSet<>();
    for (Address.Parameter parameter : address.parameters()) {
      if (values.contains(key(parameter.name(), parameter.value()))) {
        offered.add(parameter);
      }
    }
    return offered;
  }

  private static String key(String name, String value) {
    return name + "=" + value;
  }

  private static List<Address.Parameter> hidden(
      Address address, Set<Address.Parameter> offered, RangeForm ranges) {
    Set<String> shown = Set.of("q", "copies", "page", "cursor");
    return address.parameters().stream()
        .filter(parameter -> !shown.contains(parameter.name()))
        .filter(parameter -> !offered.contains(parameter) && !ranges.holds(parameter))
        .toList();
  }
}
