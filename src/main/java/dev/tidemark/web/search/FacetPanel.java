package dev.tidemark.web.search;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.Regions;
import dev.tidemark.search.Selection;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.FacetText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the counts of a result into the groups beside it. */
final class FacetPanel {
  private static final int SHOWN = 6;
  private static final int CHART_WIDTH = 252;
  private static final int CHART_HEIGHT = 64;

  private final SearchLinks links;
  private final RangeForm ranges;

  FacetPanel(SearchLinks links, RangeForm ranges) {
    this.links = links;
    this.ranges = ranges;
  }

  /** One group; the values in the engine's order, the first ones and all that are chosen. */
  FacetView of(FacetCounts counts) {
    Facet facet = counts.facet();
    Selection selection = links.request().filters().of(facet);
    boolean drawn = facet == Facet.PUBLISHED;
    List<FacetValueView> values = drawn ? List.of() : shown(counts, facet == Facet.QUALITY);
    boolean more = !drawn && facet != Facet.QUALITY && counts.distinct() > values.size();
    int chosen = selection.any().size() + selection.none().size();
    return new FacetView(
        facet.parameter(),
        FacetText.title(facet),
        chosen,
        chosen > 0 || FacetText.unfolded(facet),
        values,
        excluded(facet),
        more
            ? links
                .address()
                .without(parameter -> false)
                .on(FacetList.path(links.request().rows(), facet))
            : null,
        more
            ? "Show all " + Counted.number(counts.distinct()) + " " + FacetText.plural(facet)
            : null,
        ranges.view(facet),
        drawn ? histogram(counts) : null);
  }

  private List<FacetValueView> shown(FacetCounts counts, boolean all) {
    List<FacetValueView> shown = new ArrayList<>();
    int at = 0;
    for (FacetCounts.Value value : counts.values()) {
      if (all || at < SHOWN || value.selected()) {
        shown.add(value(counts.facet(), value, at));
      }
      at++;
    }
    return shown;
  }

  FacetValueView value(Facet facet, FacetCounts.Value value, int position) {
    return new FacetValueView(
        facet.parameter() + "-" + position,
        value.value(),
        FacetText.value(facet, value.value()),
        facet == Facet.REGION ? Regions.codeInWords(value.value()) : null,
        Counted.number(value.count()),
        Wording.noun(links.request().rows(), value.count()),
        value.selected(),
        value.count() == 0 && !value.selected(),
        links.toggled(facet, value.value()),
        links.excluded(facet, value.value()));
  }

  private List<ChipView> excluded(Facet facet) {
    String parameter = facet.parameter() + ".not";
    return links.address().parameters().stream()
        .filter(candidate -> candidate.name().equals(parameter))
        .map(candidate -> Chips.chip(links.address(), candidate))
        .toList();
  }

  private @Nullable HistogramView histogram(FacetCounts counts) {
    HistogramView drawing =
        new Histogram(CHART_WIDTH, CHART_HEIGHT)
            .counting(links.request().rows())
            .of(counts, new DateZoom(links)::link);
    return drawing.isEmpty() ? null : drawing;
  }
}
