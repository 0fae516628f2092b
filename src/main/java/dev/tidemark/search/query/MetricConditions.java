package dev.tidemark.search.query;

import dev.tidemark.metric.MetricType;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterText;
import dev.tidemark.search.MetricCondition;
import dev.tidemark.search.MetricCondition.Amount;
import dev.tidemark.search.MetricCondition.Years;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the conditions that stand side by side. Those that name a type make one metric a type
 * ({@code size:>10B cagr:>30%} asks for two metrics, since none has two types); those that do not
 * ({@code year:2031}) hold for each of these metrics, or by themselves for one of any type.
 */
final class MetricConditions {
  private MetricConditions() {}

  /**
   * One of the parts side by side.
   *
   * @param direct whether a condition may join others
   */
  record Part(QueryNode node, boolean direct) {}

  /** The parts with their conditions joined, each where its first condition stood. */
  static List<QueryNode> merged(List<Part> parts) {
    MetricCondition shared = MetricCondition.NONE;
    Map<MetricType, MetricCondition> typed = new LinkedHashMap<>();
    for (Part part : parts) {
      MetricCondition condition = condition(part);
      if (condition == null) {
        continue;
      }
      if (condition.types().isEmpty()) {
        shared = ConditionJoin.both(shared, condition);
      } else {
        typed.merge(condition.types().getFirst(), condition, ConditionJoin::both);
      }
    }
    List<QueryNode> merged = new ArrayList<>();
    List<Object> placed = new ArrayList<>();
    for (Part part : parts) {
      MetricCondition condition = condition(part);
      if (condition == null) {
        merged.add(part.node());
      } else if (!condition.types().isEmpty()) {
        MetricType type = condition.types().getFirst();
        if (!placed.contains(type)) {
          placed.add(type);
          merged.add(node(ConditionJoin.both(typed.getOrDefault(type, condition), shared), part));
        }
      } else if (typed.isEmpty() && placed.isEmpty()) {
        placed.add(shared);
        merged.add(new QueryNode.OneMetric(shared));
      }
    }
    return merged;
  }

  /** A type alone stays the filter that it is. */
  private static QueryNode node(MetricCondition condition, Part part) {
    return condition.constrainsMoreThanType() ? new QueryNode.OneMetric(condition) : part.node();
  }

  private static @Nullable MetricCondition condition(Part part) {
    if (!part.direct()) {
      return null;
    }
    if (part.node() instanceof QueryNode.OneMetric metric) {
      return metric.condition();
    }
    if (part.node() instanceof QueryNode.Filter filter && filter.facet() == Facet.METRIC) {
      return FilterText.metricType(filter.value().text())
          .map(type -> of(List.of(type), List.of(), List.of()))
          .orElse(null);
    }
    return null;
  }

  private static MetricCondition of(
      List<MetricType> types, List<Amount> values, List<Years> years) {
    return MetricCondition.NONE.withTypes(types).withValues(values).withYears(years);
  }

  /** The conditions that a joined one was made of, each as it is typed. */
  static List<QueryNode> apart(MetricCondition condition) {
    List<MetricCondition> apart = new ArrayList<>();
    List<MetricType> types = condition.types();
    condition.values().forEach(value -> apart.add(of(types, List.of(value), List.of())));
    if (condition.values().isEmpty() && !types.isEmpty()) {
      apart.add(of(types, List.of(), List.of()));
    }
    condition.years().forEach(years -> apart.add(of(List.of(), List.of(), List.of(years))));
    MetricCondition none = MetricCondition.NONE;
    condition.subjects().forEach(text -> apart.add(none.withSubjects(List.of(text))));
    condition.regions().forEach(text -> apart.add(none.withRegions(List.of(text))));
    condition.sources().forEach(text -> apart.add(none.withSources(List.of(text))));
    condition.modalities().forEach(one -> apart.add(none.withModalities(List.of(one))));
    condition.units().forEach(text -> apart.add(none.withUnits(List.of(text))));
    return apart.stream().<QueryNode>map(QueryNode.OneMetric::new).toList();
  }
}
