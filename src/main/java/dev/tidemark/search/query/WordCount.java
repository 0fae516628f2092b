package dev.tidemark.search.query;

/**
 * How many words a query asks for: of alternatives the longest counts, of what is left out none.
 */
final class WordCount {
  private WordCount() {}

  static int of(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> 1;
      case QueryNode.Phrase phrase -> 1;
      case QueryNode.Prefix prefix -> 1;
      case QueryNode.Fuzzy fuzzy -> 1;
      case QueryNode.Sequence sequence -> sequence.parts().stream().mapToInt(WordCount::of).sum();
      case QueryNode.AnyOf any -> any.parts().stream().mapToInt(WordCount::of).max().orElse(0);
      case QueryNode.Everything everything -> 0;
      case QueryNode.Url url -> 0;
      case QueryNode.OfStory story -> 0;
      case QueryNode.Filter filter -> 0;
      case QueryNode.OneMetric metric -> 0;
      case QueryNode.Not not -> 0;
    };
  }
}
