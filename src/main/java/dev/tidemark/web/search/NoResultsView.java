package dev.tidemark.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps when nothing was found.
 *
 * @param drops each filter in force with what dropping it would bring
 * @param anyWord the search for any of the words; null when that would bring none either
 * @param anyWordCount what that would bring
 * @param withoutFilters what dropping every filter would bring; null with fewer than two filters,
 *     and when that would bring none either
 */
public record NoResultsView(
    List<Drop> drops,
    @Nullable String anyWord,
    String anyWordCount,
    @Nullable String withoutFilters,
    String withoutFiltersCount) {

  /**
   * One filter and the rows without it.
   *
   * @param words what dropping it means, before its value
   * @param leads whether there would be any row
   */
  public record Drop(ChipView chip, String words, String results, boolean leads) {}

  public NoResultsView {
    drops = List.copyOf(drops);
  }
}
