package dev.tidemark.search.engine;

import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.UnitText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statistics the plain way: rows of a year and unit in a list, quartiles by their definition. */
final class PlainStatistics {
  private PlainStatistics() {}

  static List<YearStatistics> of(List<PlainMetrics.Row> rows) {
    Map<String, List<PlainMetrics.Row>> lines = new TreeMap<>();
    for (PlainMetrics.Row row : rows) {
      if (row.year() > 0) {
        String unit = UnitText.of(row.metric().unit(), row.metric().currency());
        lines.computeIfAbsent(row.year() + " " + unit, first -> new ArrayList<>()).add(row);
      }
    }
    return lines.values().stream().map(PlainStatistics::line).toList();
  }

  private static YearStatistics line(List<PlainMetrics.Row> rows) {
    List<Double> values = rows.stream().map(PlainMetrics.Row::middle).sorted().toList();
    Metric first = rows.getFirst().metric();
    Set<Object> sources = different(rows, Metric::source);
    sources.remove("");
    return new YearStatistics(
        rows.getFirst().year(),
        first.unit(),
        first.currency(),
        rows.size(),
        quantile(values, 0),
        quantile(values, 0.25),
        quantile(values, 0.5),
        quantile(values, 0.75),
        quantile(values, 1),
        sources.size(),
        different(rows, Metric::article).size(),
        different(rows, metric -> PlainSearch.subject(metric.subject())).size(),
        different(rows, Metric::region).size(),
        different(rows, Metric::type).size(),
        (int) rows.stream().filter(row -> row.metric().modality() == Modality.FORECAST).count());
  }

  private static BigDecimal quantile(List<Double> sorted, double part) {
    double place = part * (sorted.size() - 1);
    double low = sorted.get((int) Math.floor(place));
    double high = sorted.get((int) Math.ceil(place));
    BigDecimal value = BigDecimal.valueOf(low + (high - low) * (place - Math.floor(place)));
    BigDecimal plain = value.round(new MathContext(14)).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static Set<Object> different(
      List<PlainMetrics.Row> rows, Function<Metric, @Nullable Object> aspect) {
    Set<Object> different = new HashSet<>();
    rows.forEach(row -> different.add(Objects.requireNonNullElse(aspect.apply(row.metric()), "")));
    return different;
  }
}
