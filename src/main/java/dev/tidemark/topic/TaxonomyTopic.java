package dev.tidemark.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One topic of the taxonomy.
 *
 * @param name as shown and as filters take it
 * @param parent the topic that includes it; null at the top
 * @param same other spellings of stated topics that mean this one
 * @param rule in the query language; null for a group, which has only what its parts have
 * @param example a text that the rule must match; null only without a rule
 * @param counterexample one that it must not match; null only without a rule
 * @param line where the rule, or a group's name, stands in the file, from 1
 */
public record TaxonomyTopic(
    String name,
    @Nullable String parent,
    List<String> same,
    @Nullable String rule,
    @Nullable String example,
    @Nullable String counterexample,
    int line) {
  public TaxonomyTopic {
    same = List.copyOf(same);
  }
}
