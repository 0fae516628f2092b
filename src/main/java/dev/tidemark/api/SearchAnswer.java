package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param took milliseconds
 * @param hits {@link HitAnswer}s, or the fields asked for
 * @param cursor where to go on; absent at the end
 */
@Schema(name = "SearchResult", description = "The answer to a search")
record SearchAnswer(
    Query query,
    @Schema(description = "Rows found, exactly") long total,
    @Schema(description = "Milliseconds it took") long took,
    @Schema(description = "Changes whenever the visible index does") long generation,
    @Schema(type = SchemaType.ARRAY, implementation = HitAnswer.class) List<?> hits,
    Map<String, FacetAnswer> facets,
    @Schema(description = "A query that would find more") @Nullable String didYouMean,
    @Schema(description = "What was read differently than typed, or ignored") List<String> notices,
    Links links,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Where to go on; absent at the end")
        @Nullable String cursor) {

  /**
   * What was understood.
   *
   * @param readAs the query as it was read, in the query language
   */
  @Schema(name = "UnderstoodQuery")
  record Query(String q, Map<String, List<String>> filters, String sort, String readAs) {}

  /**
   * Where to go from here, relative to the site.
   *
   * @param html the page that shows the same
   * @param csv all articles as a table
   * @param atom the same search as a feed
   */
  @Schema(name = "Links")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Links(
      String self,
      @Nullable String next,
      @Nullable String html,
      @Nullable String csv,
      @Nullable String atom) {}
}
