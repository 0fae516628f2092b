package dev.tidemark.api;

import dev.tidemark.search.compare.Comparison;
import dev.tidemark.search.compare.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One view of comparisons as lines of a table; each line says which series it is of. */
enum ComparedTable {
  SPREAD(
      "year", "claims", "voices", "sources", "stories", "min", "q1", "median", "q3", "max",
      "factor", "apart") {
    @Override
    Stream<List<@Nullable Object>> cells(CompareAnswer.OfSeries series) {
      return series.spread().stream()
          .map(
              line ->
                  Arrays.asList(
                      line.year(),
                      line.claims(),
                      line.voices(),
                      line.sources(),
                      line.stories(),
                      line.min(),
                      line.q1(),
                      line.median(),
                      line.q3(),
                      line.max(),
                      line.factor(),
                      String.join(
                          " ", line.apart().stream().map(odd -> odd.claim().id()).toList())));
    }
  },

  REVISIONS(
      "source",
      "year",
      "first",
      "first.published",
      "first.id",
      "last",
      "last.published",
      "last.id",
      "change",
      "steps") {
    @Override
    Stream<List<@Nullable Object>> cells(CompareAnswer.OfSeries series) {
      return series.revisions().stream()
          .map(
              line ->
                  Arrays.asList(
                      line.source(),
                      line.year(),
                      line.first().value(),
                      line.first().published(),
                      line.first().id(),
                      line.last().value(),
                      line.last().published(),
                      line.last().id(),
                      line.change(),
                      line.steps()));
    }
  },

  OUTCOMES("year", "forecast", "forecasts", "reported", "reports", "error") {
    @Override
    Stream<List<@Nullable Object>> cells(CompareAnswer.OfSeries series) {
      return series.outcomes().stream()
          .map(
              line ->
                  Arrays.asList(
                      line.year(),
                      line.forecast(),
                      line.forecasts(),
                      line.reported(),
                      line.reports(),
                      line.error()));
    }
  };

  private static final List<String> OF_A_SERIES =
      List.of("subject", "type", "unit", "currency", "region");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> columns;

  ComparedTable(String... columns) {
    this.columns = List.of(columns);
  }

  /** The table of that name in an address. */
  static Optional<ComparedTable> named(String name) {
    return Arrays.stream(values()).filter(table -> table.ending().equals(name)).findFirst();
  }

  /** The name in an address. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its own cells, a list a line. */
  abstract Stream<List<@Nullable Object>> cells(CompareAnswer.OfSeries series);

  /** The whole table of comparisons. */
  String csv(List<Comparison> comparisons) {
    List<String> names = new ArrayList<>(OF_A_SERIES);
    names.addAll(columns);
    StringBuilder csv = new StringBuilder(CsvText.BYTE_ORDER_MARK).append(CsvText.line(names));
    for (Comparison comparison : comparisons) {
      Series series = comparison.series();
      cells(CompareAnswer.of(comparison))
          .forEach(
              cells -> {
                List<@Nullable Object> line = new ArrayList<>();
                line.add(series.subject());
                line.add(series.type());
                line.add(series.unit());
                line.add(series.currency());
                line.add(series.region());
                line.addAll(cells);
                csv.append(CsvText.line(line));
              });
    }
    return csv.toString();
  }
}
