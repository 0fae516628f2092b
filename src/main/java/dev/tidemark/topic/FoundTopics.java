package dev.tidemark.topic;

import dev.tidemark.article.Topic;
import java.util.List;

/**
 * The topics of an article.
 *
 * @param shown stated ones first, under the taxonomy's names where it has them, then those that
 *     rules found; none twice, and no extracted one that another one's being there implies
 * @param including the topics that include them, as far as they are not among them
 * @param spellings what else the shown ones are called: stated so, or the same by the taxonomy
 */
public record FoundTopics(List<Topic> shown, List<String> including, List<String> spellings) {
  public FoundTopics {
    shown = List.copyOf(shown);
    including = List.copyOf(including);
    spellings = List.copyOf(spellings);
  }
}
