package dev.tidemark.search;

import dev.tidemark.metric.YearStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** What statistics of metrics mix or leave out, so that nobody compares what can't be compared. */
public final class MetricNotices {
  private MetricNotices() {}

  /**
   * Sentences; empty when the statistics stand for all rows and for one thing.
   *
   * @param total rows found
   */
  public static List<String> of(
      SearchRequest request, long total, List<YearStatistics> statistics) {
    List<String> notices = new ArrayList<>();
    long counted = statistics.stream().mapToLong(YearStatistics::count).sum();
    if (counted < total) {
      notices.add(
          String.format(
              Locale.UK,
              "%,d of %,d metrics name no target year and are in no line of the statistics.",
              total - counted,
              total));
    }
    mixed(notices, statistics, YearStatistics::subjects, "subjects", "metric.subject");
    mixed(notices, statistics, YearStatistics::types, "types of metric", "metric");
    mixed(notices, statistics, YearStatistics::regions, "regions", "metric.region");
    if (isByValue(request.sort()) && units(statistics) > 1) {
      notices.add(
          "Values of different units or currencies are sorted by their number alone;"
              + " choose one with metric.unit.");
    }
    return notices;
  }

  private static void mixed(
      List<String> notices,
      List<YearStatistics> statistics,
      ToIntFunction<YearStatistics> count,
      String what,
      String parameter) {
    int most = statistics.stream().mapToInt(count).max().orElse(0);
    if (most > 1) {
      notices.add(
          String.format(
              Locale.UK,
              "A line of the statistics mixes up to %,d %s; choose one with %s.",
              most,
              what,
              parameter));
    }
  }

  private static boolean isByValue(SearchRequest.Sort sort) {
    return sort == SearchRequest.Sort.VALUE || sort == SearchRequest.Sort.VALUE_ASC;
  }

  private static long units(List<YearStatistics> statistics) {
    return statistics.stream()
        .map(one -> UnitText.of(one.unit(), one.currency()))
        .distinct()
        .count();
  }
}
