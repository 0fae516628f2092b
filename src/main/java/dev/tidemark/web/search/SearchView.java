package dev.tidemark.web.search;

import dev.tidemark.web.text.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of results.
 *
 * @param q as typed
 * @param heading count and query, the page's h1
 * @param title count and query, for the window
 * @param results {@code 42 results}
 * @param any whether anything was found
 * @param firstRow the number of the first row, from 1
 * @param hidden what the form has no control for
 * @param chosen how many filters are in force
 * @param form the groups beside the results
 */
public record SearchView(
    String q,
    String heading,
    String title,
    String results,
    boolean any,
    int firstRow,
    List<HitView> hits,
    List<ChipView> chips,
    String cleared,
    int chosen,
    FilterForm form,
    List<Address.Parameter> hidden,
    Why why,
    List<Link> sorts,
    List<Link> sizes,
    @Nullable PagerView pager,
    @Nullable NoResultsView noResults,
    List<FormatLink> formats) {

  /**
   * The groups of filters.
   *
   * @param facets in the order of the result
   * @param value inputs for the value of a number
   * @param year inputs for the year that a number is about
   * @param copies whether every copy of a story has a row of its own
   */
  public record FilterForm(
      List<FacetView> facets, RangeView value, RangeView year, boolean copies) {}

  /**
   * How the query was read.
   *
   * @param notices in sentences
   * @param didYouMean another query; null when there is nothing to correct
   * @param didYouMeanLink its search
   * @param matching which words must match, in words; null when it makes no difference
   * @param otherMatching the other way; null when it makes no difference
   */
  public record Why(
      List<String> notices,
      @Nullable String didYouMean,
      @Nullable String didYouMeanLink,
      @Nullable String matching,
      @Nullable Link otherMatching) {}

  /**
   * The same result for a program.
   *
   * @param type media type
   */
  public record FormatLink(String label, String href, String type) {}

  public SearchView {
    hits = List.copyOf(hits);
    chips = List.copyOf(chips);
    hidden = List.copyOf(hidden);
    sorts = List.copyOf(sorts);
    sizes = List.copyOf(sizes);
    formats = List.copyOf(formats);
  }
}
