package dev.tidemark.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of values beside the results.
 *
 * @param parameter its name in addresses
 * @param title over the group
 * @param chosen how many values are chosen or left out
 * @param open whether it is unfolded to start with
 * @param values the first ones and every one chosen
 * @param excluded what is left out
 * @param all the page of all values; null when these are all
 * @param allLabel what the link to it says
 * @param range two inputs for a range; null for facets without
 * @param histogram bars over time; null for facets without
 */
public record FacetView(
    String parameter,
    String title,
    int chosen,
    boolean open,
    List<FacetValueView> values,
    List<ChipView> excluded,
    @Nullable String all,
    @Nullable String allLabel,
    @Nullable RangeView range,
    @Nullable HistogramView histogram) {

  /** Whether there is anything to choose. */
  public boolean hasContent() {
    return !values.isEmpty() || !excluded.isEmpty() || histogram != null || range != null;
  }
}
