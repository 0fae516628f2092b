package dev.tidemark.search.query;

import java.util.List;

/** Where a printed tree has brackets. */
final class Brackets {
  private Brackets() {}

  /** Whether it is more than one thing, which people read more easily in brackets. */
  static boolean areAround(QueryNode node) {
    return switch (node) {
      case QueryNode.Sequence sequence -> true;
      case QueryNode.AnyOf any -> true;
      case QueryNode.Not not -> true;
      case QueryNode.OneMetric metric -> MetricConditions.apart(metric.condition()).size() > 1;
      default -> false;
    };
  }

  /** How deep they are at most, where all are printed that help. */
  static int deepest(QueryNode node) {
    return switch (node) {
      case QueryNode.Sequence sequence -> within(sequence.parts());
      case QueryNode.AnyOf any -> within(any.parts());
      case QueryNode.Not not -> within(List.of(not.part()));
      default -> 0;
    };
  }

  private static int within(List<QueryNode> parts) {
    int deepest = 0;
    for (QueryNode part : parts) {
      deepest = Math.max(deepest, deepest(part) + 1);
    }
    return deepest;
  }
}
