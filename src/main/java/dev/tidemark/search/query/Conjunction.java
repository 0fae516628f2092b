package dev.tidemark.search.query;

import dev.tidemark.search.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands side by side: brackets opened up, signs dropped, conditions on metrics joined. */
final class Conjunction {
  private final Notices notices;
  private final List<MetricConditions.Part> parts = new ArrayList<>();

  Conjunction(Notices notices) {
    this.notices = notices;
  }

  /**
   * Adds a part.
   *
   * @param direct whether it stands here itself; conditions out of brackets join no others
   */
  void add(QueryNode node, boolean direct) {
    if (node instanceof QueryNode.Sequence sequence) {
      sequence.parts().forEach(part -> parts.add(new MetricConditions.Part(part, false)));
    } else {
      parts.add(new MetricConditions.Part(node, direct));
    }
  }

  /** All of it as one node; null when there is nothing. */
  @Nullable QueryNode node() {
    List<QueryNode> nodes = withoutSigns(MetricConditions.merged(parts));
    return switch (nodes.size()) {
      case 0 -> null;
      case 1 -> nodes.getFirst();
      default -> new QueryNode.Sequence(nodes);
    };
  }

  private List<QueryNode> withoutSigns(List<QueryNode> nodes) {
    List<QueryNode> telling = new ArrayList<>();
    for (QueryNode node : nodes) {
      boolean filter = node instanceof QueryNode.Filter || node instanceof QueryNode.OneMetric;
      if (filter && telling.contains(node)) {
        continue;
      }
      QueryNode inside = node instanceof QueryNode.Not not ? not.part() : node;
      if (inside instanceof QueryNode.Word word && isSigns(word.text())) {
        if (word.text().length() > 1) {
          notices.add(
              String.format(
                  Locale.ROOT, "“%s” holds nothing to look for.", Quoted.brief(word.text())));
        }
      } else {
        telling.add(node);
      }
    }
    return telling;
  }

  /** Whether a word holds neither letters, digits nor pictures. */
  private static boolean isSigns(String word) {
    return word.codePoints()
        .noneMatch(
            c ->
                Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.OTHER_SYMBOL
                    || Character.getType(c) == Character.LETTER_NUMBER
                    || Character.getType(c) == Character.OTHER_NUMBER);
  }
}
