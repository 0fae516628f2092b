package dev.tidemark.metric;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.BitSet;
import java.util.TreeMap;

/** Where a text may hold a number: at a digit, or at a word that stands for one. One pass. */
final class Candidates {
  private static final AhoCorasickDoubleArrayTrie<Boolean> WORDS = words();

  private final BitSet at;

  Candidates(String text) {
    at = new BitSet(text.length());
    char[] lower = new char[text.length()];
    for (int i = 0; i < lower.length; i++) {
      char c = text.charAt(i);
      lower[i] = Character.toLowerCase(c);
      if (Character.isDigit(c)) {
        at.set(i);
      }
    }
    WORDS.parseText(lower, (begin, end, value) -> at.set(begin));
  }

  boolean within(int start, int end) {
    int next = at.nextSetBit(start);
    return next >= 0 && next < end;
  }

  private static AhoCorasickDoubleArrayTrie<Boolean> words() {
    TreeMap<String, Boolean> all = new TreeMap<>();
    Lexicon.lines("number-stems.txt").forEach(word -> all.put(word, true));
    AhoCorasickDoubleArrayTrie<Boolean> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(all);
    return trie;
  }
}
