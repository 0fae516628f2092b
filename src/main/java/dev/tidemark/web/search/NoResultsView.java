package dev.tidemark.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps when nothing was found.
 *
 * @param drops each filter in force with what dropping it would bring
 * @param anyWord the search for any of the words; null when there is one word
 * @param anyWordCount what that would bring
 * @param withoutFilters what dropping every filter would bring; null with fewer than two filters
 */
public record NoResultsView(
    List<Drop> drops,
    @Nullable String anyWord,
    String anyWordCount,
    @Nullable String withoutFilters,
    String withoutFiltersCount) {

  /** One filter and the rows without it. */
  public record Drop(ChipView chip, String results) {}

  public NoResultsView {
    drops = List.copyOf(drops);
  }
}
