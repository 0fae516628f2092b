package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tidemark.metric.Unit;
import dev.tidemark.metric.YearStatistics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search for metrics.
 *
 * @param took milliseconds
 * @param hits {@link MetricAnswer}s, or the fields asked for
 * @param cursor where to go on; absent at the end
 */
@Schema(name = "MetricResult", description = "The answer to a search for numbers")
record MetricsAnswer(
    SearchAnswer.Query query,
    @Schema(description = "Numbers found, exactly") long total,
    @Schema(description = "Milliseconds it took") long took,
    @Schema(description = "Changes whenever the visible index does") long generation,
    @Schema(type = SchemaType.ARRAY, implementation = MetricAnswer.class) List<?> hits,
    Map<String, FacetAnswer> facets,
    @Schema(description = "All numbers found that name a target year: a line a year and unit")
        List<Statistics> statistics,
    @Schema(description = "What was read differently than typed, is mixed, or was left out")
        List<String> notices,
    Links links,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Where to go on; absent at the end")
        @Nullable String cursor) {

  /**
   * What is claimed for one year in one unit.
   *
   * @param year as a string, as the other facts of a period are
   */
  @Schema(
      name = "YearStatistics",
      description =
          "What is claimed for one year in one unit; quartiles by linear interpolation, a range by"
              + " its middle")
  record Statistics(
      @Schema(examples = "2030") String year,
      @Schema(
              implementation = String.class,
              enumeration = {"currency", "percent", "percentage_point", "multiple", "count"})
          Unit unit,
      @Schema(examples = "USD") @Nullable String currency,
      @Schema(description = "Of claims") int count,
      BigDecimal min,
      BigDecimal q1,
      BigDecimal median,
      BigDecimal q3,
      BigDecimal max,
      @Schema(description = "Different firms credited") int sources,
      @Schema(description = "Different stories that claim it") int stories,
      @Schema(description = "Different subjects; more than one: compare with care") int subjects,
      @Schema(description = "Different regions") int regions,
      @Schema(description = "Different types") int types,
      @Schema(description = "Claims that are forecasts") int forecasts) {

    static Statistics of(YearStatistics line) {
      return new Statistics(
          Integer.toString(line.year()),
          line.unit(),
          line.currency(),
          line.count(),
          line.min(),
          line.q1(),
          line.median(),
          line.q3(),
          line.max(),
          line.sources(),
          line.stories(),
          line.subjects(),
          line.regions(),
          line.types(),
          line.forecasts());
    }
  }

  /**
   * Where to go from here, relative to the site.
   *
   * @param html the page that shows the same
   * @param csv the whole result as a table
   * @param ndjson the whole result, a metric a line
   */
  @Schema(name = "MetricLinks")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Links(String self, @Nullable String next, String html, String csv, String ndjson) {}
}
