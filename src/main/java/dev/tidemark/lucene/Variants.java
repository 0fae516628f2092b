package dev.tidemark.lucene;

import dev.tidemark.search.query.QueryNode;
import java.util.List;
import java.util.Map;

/**
 * What words of a query, alone or side by side, are also looked for as.
 *
 * @param of by the words in order, all of them without a field
 */
record Variants(Map<List<QueryNode>, List<Variant>> of) {
  static final Variants NONE = new Variants(Map.of());

  Variants {
    of = Map.copyOf(of);
  }

  /**
   * Another way to say something.
   *
   * @param weight in parts of what was typed
   */
  record Variant(String text, float weight) {}

  List<Variant> of(List<QueryNode> words) {
    return of.getOrDefault(words, List.of());
  }

  /** How many parts from an index on have variants together; 1 where just the one or none. */
  int together(List<QueryNode> parts, int from) {
    int most = of.keySet().stream().mapToInt(List::size).max().orElse(1);
    for (int size = Math.min(most, parts.size() - from); size > 1; size--) {
      if (of.containsKey(parts.subList(from, from + size))) {
        return size;
      }
    }
    return 1;
  }
}
