package dev.tidemark.search;

import dev.tidemark.metric.Modality;
import dev.tidemark.search.MetricCondition.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Conditions on one metric seen as what is chosen of its facets, and changed the same way. */
final class MetricConditionFacets {
  private MetricConditionFacets() {}

  /** What is chosen of a facet of metrics. */
  static List<FilterValue> chosen(MetricCondition condition, Facet facet) {
    List<String> texts =
        switch (facet) {
          case METRIC_SUBJECT -> condition.subjects();
          case METRIC_YEAR -> condition.years().stream().map(Years::text).toList();
          case METRIC_MODALITY -> condition.modalities().stream().map(Modality::toString).toList();
          case METRIC_UNIT -> condition.units();
          default -> throw new IllegalArgumentException(facet + " is no facet of one metric");
        };
    return texts.stream().<FilterValue>map(FilterValue.Term::new).toList();
  }

  /** With other values chosen of a facet of metrics. */
  static MetricCondition choosing(
      MetricCondition condition, Facet facet, List<FilterValue> chosen) {
    List<String> texts = chosen.stream().map(FilterValue::text).toList();
    return switch (facet) {
      case METRIC_SUBJECT -> condition.withSubjects(texts);
      case METRIC_YEAR ->
          condition.withYears(
              texts.stream().map(text -> YearsText.read(facet.parameter(), text)).toList());
      case METRIC_MODALITY -> condition.withModalities(modalities(texts));
      case METRIC_UNIT -> condition.withUnits(texts);
      default -> throw new IllegalArgumentException(facet + " is no facet of one metric");
    };
  }

  /** The same without one condition, given as its parameter and text. */
  static MetricCondition without(MetricCondition condition, String parameter, String text) {
    return switch (parameter) {
      case ParameterNames.METRIC_VALUE ->
          condition.withValues(others(condition.values(), MetricCondition.Amount::text, text));
      case ParameterNames.METRIC_YEAR ->
          condition.withYears(others(condition.years(), Years::text, text));
      case ParameterNames.METRIC_SUBJECT ->
          condition.withSubjects(others(condition.subjects(), Function.identity(), text));
      case ParameterNames.METRIC_REGION ->
          condition.withRegions(others(condition.regions(), Function.identity(), text));
      case ParameterNames.METRIC_SOURCE ->
          condition.withSources(others(condition.sources(), Function.identity(), text));
      case ParameterNames.METRIC_MODALITY ->
          condition.withModalities(others(condition.modalities(), Modality::toString, text));
      case ParameterNames.METRIC_UNIT ->
          condition.withUnits(others(condition.units(), Function.identity(), text));
      default -> condition;
    };
  }

  static List<Modality> modalities(List<String> texts) {
    List<Modality> modalities = new ArrayList<>();
    for (Modality modality : Modality.values()) {
      if (texts.contains(modality.toString())) {
        modalities.add(modality);
      }
    }
    return modalities;
  }

  private static <T> List<T> others(List<T> all, Function<T, String> text, String left) {
    return all.stream().filter(one -> !text.apply(one).equals(left)).toList();
  }
}
