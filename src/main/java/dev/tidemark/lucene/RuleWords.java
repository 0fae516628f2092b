package dev.tidemark.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * The words by which rules are picked: a rule is run over a text only when it can match by the
 * words that it needs. A rule is known by its place. Not changed once made.
 */
final class RuleWords {
  private final Map<String, CharArrayMap<RuleWord>> fields = new HashMap<>();
  private final BitSet always = new BitSet();
  private final boolean open;
  private final int size;

  /**
   * A word that counts.
   *
   * @param number of it and its field
   * @param rules that match only where one of a few words stands, of which this is one
   */
  record RuleWord(int number, List<Integer> rules) {}

  /**
   * Takes the words of all rules.
   *
   * @param named by them
   */
  RuleWords(List<TopicRule> rules, NamedWords named) {
    open = named.areOpen();
    List<RuleWord> words = new ArrayList<>();
    named
        .numbers()
        .forEach(
            (term, number) -> {
              RuleWord word = new RuleWord(number, new ArrayList<>());
              words.add(word);
              fields
                  .computeIfAbsent(term.field(), field -> new CharArrayMap<>(64, false))
                  .put(term.text(), word);
            });
    size = words.size();
    for (int rule = 0; rule < rules.size(); rule++) {
      Set<Integer> needed = rules.get(rule).needed();
      if (needed == null) {
        always.set(rule);
      } else {
        for (int word : needed) {
          words.get(word).rules().add(rule);
        }
      }
    }
  }

  /** The word of a field that stands at the start of a buffer; null when no rule names it. */
  @Nullable RuleWord find(String field, char[] buffer, int length) {
    CharArrayMap<RuleWord> words = fields.get(field);
    return words == null ? null : words.get(buffer, 0, length);
  }

  /** How many words there are. */
  int size() {
    return size;
  }

  /** The word of a field; null when no rule names it. */
  @Nullable RuleWord find(String field, String word) {
    CharArrayMap<RuleWord> words = fields.get(field);
    return words == null ? null : words.get(word);
  }

  /** Whether rules look at words that they do not name. */
  boolean areOpen() {
    return open;
  }

  /** The rules that have to be run whatever the words; not to be changed. */
  BitSet always() {
    return always;
  }
}
