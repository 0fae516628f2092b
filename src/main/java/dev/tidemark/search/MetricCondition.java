package dev.tidemark.search;

import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that hold for one and the same metric of an article. Within a list: any of them; an
 * empty list admits all.
 *
 * @param subjects compared without case, in canonical form
 */
public record MetricCondition(
    List<MetricType> types,
    List<Amount> values,
    List<Years> years,
    List<String> subjects,
    List<String> regions,
    List<String> sources) {

  /** No condition. */
  public static final MetricCondition NONE =
      new MetricCondition(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * A range of values; a metric matches when its own range overlaps it.
   *
   * @param text as written
   * @param low null when open
   * @param high null when open
   * @param unit null for any unit but percent, percentage points and multiples
   * @param currency null for any currency, or when the unit is none
   */
  public record Amount(
      String text,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable Unit unit,
      @Nullable String currency) {}

  /**
   * A range of target years, compared with {@code period.to}.
   *
   * @param text as written
   * @param from null when open
   * @param to null when open, included
   */
  public record Years(String text, @Nullable Integer from, @Nullable Integer to) {}

  public MetricCondition {
    types = List.copyOf(types);
    values = List.copyOf(values);
    years = List.copyOf(years);
    subjects = List.copyOf(subjects);
    regions = List.copyOf(regions);
    sources = List.copyOf(sources);
  }

  /** Whether anything but types is asked for. */
  public boolean constrainsMoreThanType() {
    return !(values.isEmpty()
        && years.isEmpty()
        && subjects.isEmpty()
        && regions.isEmpty()
        && sources.isEmpty());
  }

  /** The same conditions for other types. */
  public MetricCondition withTypes(List<MetricType> others) {
    return new MetricCondition(others, values, years, subjects, regions, sources);
  }

  /** The same without one condition, given as its parameter and text. */
  public MetricCondition without(String parameter, String text) {
    boolean value = parameter.equals(ParameterNames.METRIC_VALUE);
    boolean year = parameter.equals(ParameterNames.METRIC_YEAR);
    return new MetricCondition(
        types,
        values.stream().filter(one -> !value || !one.text().equals(text)).toList(),
        years.stream().filter(one -> !year || !one.text().equals(text)).toList(),
        others(subjects, parameter.equals(ParameterNames.METRIC_SUBJECT), text),
        others(regions, parameter.equals(ParameterNames.METRIC_REGION), text),
        others(sources, parameter.equals(ParameterNames.METRIC_SOURCE), text));
  }

  private static List<String> others(List<String> texts, boolean concerned, String text) {
    return texts.stream().filter(one -> !concerned || !one.equals(text)).toList();
  }
}
