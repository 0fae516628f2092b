package dev.tidemark.search;

import dev.tidemark.metric.MetricType;
import dev.tidemark.search.MetricCondition.Amount;
import dev.tidemark.search.MetricCondition.Years;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads everything that narrows a result; values come out canonical, once each and in order. */
final class FilterReader {
  private final Clock clock;
  private final SearchLimits limits;

  FilterReader(Clock clock, SearchLimits limits) {
    this.clock = clock;
    this.limits = limits;
  }

  Filters read(ParameterValues values) {
    Map<Facet, Selection> selections = new EnumMap<>(Facet.class);
    int count = 0;
    for (Facet facet : Facet.OF_METRICS) {
      String name = facet.parameter();
      List<String> chosen = facet.isOfOneMetric() ? List.of() : texts(values, name);
      Selection selection =
          Selections.canonical(
              filters(facet, name, chosen),
              filters(facet, name + ParameterNames.NOT, values.all(name + ParameterNames.NOT)));
      if (!selection.equals(Selection.EMPTY)) {
        selections.put(facet, selection);
        count += selection.any().size() + selection.none().size();
      }
    }
    MetricCondition metric = metric(values, selections.get(Facet.METRIC));
    count += metric.values().size() + metric.years().size() + metric.subjects().size();
    count += metric.regions().size() + metric.sources().size() + metric.units().size();
    if (count > limits.values()) {
      throw new InvalidParameterException(
          "invalid_parameter",
          ParameterNames.Q,
          String.format(Locale.ROOT, "All filters together may have %d values.", limits.values()));
    }
    return new Filters(selections, metric);
  }

  private List<FilterValue> filters(Facet facet, String name, List<String> texts) {
    texts.forEach(text -> bounded(name, text));
    return texts.stream().map(text -> FilterText.read(facet, name, text, clock)).toList();
  }

  /** The values, and the range that came in two parts. */
  private static List<String> texts(ParameterValues values, String name) {
    List<String> texts = new ArrayList<>(values.all(name));
    if (ParameterNames.RANGES.contains(name)) {
      String from = values.one(name + ParameterNames.FROM);
      String to = values.one(name + ParameterNames.TO);
      if (from != null || to != null) {
        texts.add((from == null ? "" : from) + ".." + (to == null ? "" : to));
      }
    }
    return texts;
  }

  private MetricCondition metric(ParameterValues values, @Nullable Selection types) {
    List<MetricType> chosen =
        types == null
            ? List.of()
            : types.any().stream()
                .map(value -> FilterText.metricType(value.text()))
                .flatMap(Optional::stream)
                .toList();
    boolean percentages = AmountText.arePercentages(chosen);
    List<Amount> amounts =
        read(
            values,
            ParameterNames.METRIC_VALUE,
            text -> AmountText.read(ParameterNames.METRIC_VALUE, text, percentages));
    List<Years> years =
        read(
            values,
            ParameterNames.METRIC_YEAR,
            text -> YearsText.read(ParameterNames.METRIC_YEAR, text));
    return new MetricCondition(
        List.of(),
        Selections.ordered(amounts, Amount::text),
        Selections.ordered(years, Years::text),
        words(values, ParameterNames.METRIC_SUBJECT, FilterText::canonical),
        words(values, ParameterNames.METRIC_REGION, FilterText::region),
        words(values, ParameterNames.METRIC_SOURCE, FilterText::source),
        MetricConditionFacets.modalities(terms(values, Facet.METRIC_MODALITY)),
        Selections.ordered(terms(values, Facet.METRIC_UNIT), Function.identity()));
  }

  private List<String> terms(ParameterValues values, Facet facet) {
    String name = facet.parameter();
    return read(values, name, text -> FilterText.read(facet, name, text, clock).text());
  }

  private List<String> words(
      ParameterValues values, String name, Function<String, String> canonical) {
    return Selections.ordered(read(values, name, canonical), Function.identity());
  }

  private <T> List<T> read(ParameterValues values, String name, Function<String, T> reader) {
    List<String> texts = texts(values, name);
    texts.forEach(text -> bounded(name, text));
    return texts.stream().map(reader).toList();
  }

  private void bounded(String name, String text) {
    if (text.codePointCount(0, text.length()) > limits.valueLength()) {
      throw new InvalidParameterException(
          "invalid_parameter",
          name,
          String.format(Locale.ROOT, "A value may have %d characters.", limits.valueLength()));
    }
  }
}
