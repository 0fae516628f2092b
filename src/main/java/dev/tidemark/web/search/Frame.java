package dev.tidemark.web.search;

import dev.tidemark.web.text.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the rows of a result: what was asked, what narrows it, where to go on.
 *
 * @param q as typed
 * @param heading count and query; the page's h1 and the window's title
 * @param results {@code 42 results}
 * @param any whether anything was found
 * @param chosen how many filters are in force
 * @param form the groups beside the results
 * @param hidden what the form has no control for
 * @param pager null when everything is on one page
 * @param noResults null when something was found
 */
public record Frame(
    String q,
    String heading,
    String results,
    boolean any,
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
   * @param published inputs for the date of an article; null where a group has them
   * @param copies whether every copy of a story has a row of its own
   */
  public record FilterForm(
      List<FacetView> facets,
      RangeView value,
      RangeView year,
      @Nullable RangeView published,
      boolean copies) {

    /** Whether something stands in the inputs for numbers. */
    public boolean sized() {
      return value.isFilled() || year.isFilled();
    }
  }

  /**
   * How the query was read.
   *
   * @param notices in sentences
   * @param didYouMean another query; null when there is nothing to correct
   * @param didYouMeanLink its search
   * @param matching which words must match, in words; null when it makes no difference
   * @param otherMatching the other way; null when it makes no difference
   * @param spellings with other spellings or without, the way that it is not now; null when that
   *     makes no difference
   */
  public record Why(
      List<String> notices,
      @Nullable String didYouMean,
      @Nullable String didYouMeanLink,
      @Nullable String matching,
      @Nullable Link otherMatching,
      @Nullable Link spellings) {}

  /**
   * The same result for a program.
   *
   * @param type media type
   */
  public record FormatLink(String label, String href, String type) {}

  public Frame {
    chips = List.copyOf(chips);
    hidden = List.copyOf(hidden);
    sorts = List.copyOf(sorts);
    sizes = List.copyOf(sizes);
    formats = List.copyOf(formats);
  }
}
