package dev.tidemark.web.search;

import dev.tidemark.search.FacetCounts;
import java.util.ArrayList;
import java.util.List;

/** The values of a facet as a list of their own. */
public final class FacetValues {
  private FacetValues() {}

  /** Every value counted, in the engine's order. */
  public static List<FacetValueView> of(FacetCounts counts, SearchLinks links) {
    FacetPanel panel = new FacetPanel(links, new RangeForm(links.address(), parameter -> false));
    List<FacetValueView> values = new ArrayList<>(counts.values().size());
    for (FacetCounts.Value value : counts.values()) {
      values.add(panel.value(counts.facet(), value, values.size()));
    }
    return values;
  }

  /** The filters in force. */
  public static List<ChipView> chips(Address address) {
    return Chips.of(address);
  }
}
