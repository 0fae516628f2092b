package dev.tidemark.lucene;

import dev.tidemark.search.query.QueryNode;
import java.util.ArrayList;
import java.util.List;

/** The words of a query that are wanted anywhere, without what is left out. */
final class QueryWords {
  private QueryWords() {}

  static List<String> of(QueryNode root) {
    List<String> words = new ArrayList<>();
    collect(root, words);
    return words;
  }

  private static void collect(QueryNode node, List<String> words) {
    switch (node) {
      case QueryNode.Word word -> words.add(word.text());
      case QueryNode.Phrase phrase -> words.add(phrase.text());
      case QueryNode.Prefix prefix -> words.add(prefix.text());
      case QueryNode.Fuzzy fuzzy -> words.add(fuzzy.text());
      case QueryNode.Sequence sequence -> sequence.parts().forEach(part -> collect(part, words));
      case QueryNode.AnyOf any -> any.parts().forEach(part -> collect(part, words));
      case QueryNode.Everything everything -> {}
      case QueryNode.Url url -> {}
      case QueryNode.OfStory story -> {}
      case QueryNode.Filter filter -> {}
      case QueryNode.OneMetric metric -> {}
      case QueryNode.Not not -> {}
    }
  }
}
