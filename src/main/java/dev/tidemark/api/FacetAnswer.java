package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.Regions;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A facet's values, counted.
 *
 * @param distinct how many values there are
 * @param interval of dates; absent otherwise
 */
@Schema(name = "Facet", description = "The values of a field, counted over a result")
record FacetAnswer(
    int distinct,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(enumeration = {"year", "month"})
        @Nullable String interval,
    List<Value> values) {

  /**
   * One value.
   *
   * @param code of a region that has one; absent otherwise
   * @param toggle the page of the same search with this value chosen, or no longer chosen
   */
  @Schema(name = "FacetValue")
  record Value(
      String value,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(description = "Of a region, by ISO 3166 or UN M49: DE, 150")
          @Nullable String code,
      long count,
      boolean selected,
      String toggle) {}

  /**
   * The counts as they go out.
   *
   * @param requests that read the request
   */
  static FacetAnswer of(SearchRequest request, FacetCounts counts, SearchRequestReader requests) {
    return new FacetAnswer(
        counts.distinct(),
        counts.interval(),
        counts.values().stream()
            .map(
                value ->
                    new Value(
                        value.value(),
                        counts.facet() == Facet.REGION ? Regions.code(value.value()) : null,
                        value.count(),
                        value.selected(),
                        Paths.page(toggled(request, counts.facet(), value.value(), requests))))
            .toList());
  }

  /**
   * A value that no parameter can hold, too long for one, can't be chosen: it leads nowhere new.
   */
  private static SearchRequest toggled(
      SearchRequest request, Facet facet, String value, SearchRequestReader requests) {
    try {
      return SearchAddress.toggled(request, facet, requests.value(facet, value));
    } catch (InvalidParameterException cannotBeChosen) {
      return SearchAddress.onPage(request, 1);
    }
  }
}
