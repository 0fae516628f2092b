package dev.tidemark.web.search;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Copies;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.engine.SearchEngine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays out what stands around the rows of a result. */
public final class Frames {
  private final SearchEngine engine;

  /**
   * @param engine asked again when nothing was found
   */
  public Frames(SearchEngine engine) {
    this.engine = engine;
  }

  /** What stands around what a search found. */
  public Frame of(Read read, SearchLinks links, Found found) {
    SearchRequest request = read.request();
    Address address = links.address();
    Set<Address.Parameter> offered = offered(found.facets(), address);
    RangeForm ranges = new RangeForm(address, offered::contains);
    List<ChipView> chips = Chips.of(address);
    return new Frame(
        request.q(),
        Wording.heading(found.total(), request),
        Wording.results(request.rows(), found.total()),
        found.total() > 0,
        chips,
        Chips.cleared(address),
        chips.size(),
        form(found.facets(), links, ranges),
        hidden(address, offered, ranges),
        Wording.why(found, read.notices(), links),
        Wording.sorts(links),
        Wording.sizes(links),
        Pager.of(
            found.total(),
            request.size(),
            request.page(),
            links.reader().limits().window(),
            links::onPage),
        found.total() > 0 ? null : new WaysOut(engine, links).find(),
        Formats.of(request));
  }

  private static Frame.FilterForm form(
      List<FacetCounts> facets, SearchLinks links, RangeForm ranges) {
    FacetPanel panel = new FacetPanel(links, ranges);
    boolean dated =
        links.request().rows() == Rows.METRICS
            && facets.stream().noneMatch(counts -> counts.facet() == Facet.PUBLISHED);
    return new Frame.FilterForm(
        facets.stream().map(panel::of).filter(FacetView::hasContent).toList(),
        ranges.value(),
        ranges.year(),
        dated ? ranges.published() : null,
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
