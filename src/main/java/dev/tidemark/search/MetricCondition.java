package dev.tidemark.search;

import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that hold for one and the same metric of an article. Within a list: any of them; an
 * empty list admits all.
 *
 * @param subjects compared without case, in canonical form
 * @param units ISO 4217 codes, or names of units that are no money
 */
public record MetricCondition(
    List<MetricType> types,
    List<Amount> values,
    List<Years> years,
    List<String> subjects,
    List<String> regions,
    List<String> sources,
    List<Modality> modalities,
    List<String> units) {

  /** No condition. */
  public static final MetricCondition NONE =
      new MetricCondition(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

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
    modalities = List.copyOf(modalities);
    units = List.copyOf(units);
  }

  /** Whether anything but types is asked for. */
  public boolean constrainsMoreThanType() {
    return !withTypes(List.of()).equals(NONE);
  }

  /** The same conditions for other types. */
  public MetricCondition withTypes(List<MetricType> others) {
    return new MetricCondition(
        others, values, years, subjects, regions, sources, modalities, units);
  }

  /** The same conditions for other values. */
  public MetricCondition withValues(List<Amount> others) {
    return new MetricCondition(types, others, years, subjects, regions, sources, modalities, units);
  }

  /** The same conditions for other target years. */
  public MetricCondition withYears(List<Years> others) {
    return new MetricCondition(
        types, values, others, subjects, regions, sources, modalities, units);
  }

  /** The same conditions for other subjects. */
  public MetricCondition withSubjects(List<String> others) {
    return new MetricCondition(types, values, years, others, regions, sources, modalities, units);
  }

  /** The same conditions for other regions. */
  public MetricCondition withRegions(List<String> others) {
    return new MetricCondition(types, values, years, subjects, others, sources, modalities, units);
  }

  /** The same conditions for other sources. */
  public MetricCondition withSources(List<String> others) {
    return new MetricCondition(types, values, years, subjects, regions, others, modalities, units);
  }

  /** The same conditions for forecasts or actual values. */
  public MetricCondition withModalities(List<Modality> others) {
    return new MetricCondition(types, values, years, subjects, regions, sources, others, units);
  }

  /** The same conditions for other currencies and units. */
  public MetricCondition withUnits(List<String> others) {
    return new MetricCondition(
        types, values, years, subjects, regions, sources, modalities, others);
  }
}
