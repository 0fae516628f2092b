package dev.tidemark.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * The words by which rules are picked: a rule is run over a text only when it can match by the
 * words that it needs. A rule is known by its place. Not changed once made.
 */
final class RuleWords {
  private final Map<String, CharArrayMap<RuleWord>> fields = new HashMap<>();
  private final BitSet always = new BitSet();
  private final boolean open;

  /**
   * A word that counts.
   *
   * @param term it and its field
   * @param rules that match only where one of a few words stands, of which this is one
   */
  record RuleWord(Term term, List<Integer> rules) {}

  /**
   * Takes the words of all rules.
   *
   * @param named by them
   */
  RuleWords(List<TopicRule> rules, NamedWords named) {
    open = named.areOpen();
    named.words().forEach(this::word);
    for (int rule = 0; rule < rules.size(); rule++) {
      Set<Term> needed = rules.get(rule).needed();
      if (needed == null) {
        always.set(rule);
      } else {
        for (Term word : needed) {
          word(word).rules().add(rule);
        }
      }
    }
  }

  private RuleWord word(Term term) {
    CharArrayMap<RuleWord> words =
        fields.computeIfAbsent(term.field(), field -> new CharArrayMap<>(64, false));
    RuleWord known = words.get(term.text());
    if (known == null) {
      known = new RuleWord(term, new ArrayList<>());
      words.put(term.text(), known);
    }
    return known;
  }

  /** The word of a field that stands at the start of a buffer; null when no rule names it. */
  @Nullable RuleWord find(String field, char[] buffer, int length) {
    CharArrayMap<RuleWord> words = fields.get(field);
    return words == null ? null : words.get(buffer, 0, length);
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
