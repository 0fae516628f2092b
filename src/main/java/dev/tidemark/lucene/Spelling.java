package dev.tidemark.lucene;

import dev.tidemark.search.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a word was meant to be, where the index does not know it or hardly. Words with digits
 * or signs, names, abbreviations and words in capitals are left as they are. One request.
 */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;
  private static final int SHORTEST_FOR_TWO = 6;
  private static final int RARE = 2;
  private static final int MUCH_MORE = 50;
  private static final int MOST_WORDS = 4;
  private static final int CANDIDATES = 20;

  private static final CharArraySet COMMON = common();

  private final Vocabulary vocabulary;
  private final WordQueries words;
  private final Synonyms synonyms;

  Spelling(Vocabulary vocabulary, WordQueries words, Synonyms synonyms) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.synonyms = synonyms;
  }

  /**
   * A word that was probably meant.
   *
   * @param unknown whether the word as typed stands nowhere
   */
  record Correction(String word, boolean unknown) {}

  /**
   * What the words of a query were meant to be.
   *
   * @param asTyped words with another reading are known
   */
  Map<QueryNode.Word, Correction> of(QueryNode root, Variants asTyped) throws IOException {
    List<QueryNode.Word> all = new ArrayList<>();
    collect(root, all);
    boolean shouted = all.stream().allMatch(word -> isInCapitals(word.text()));
    List<String> known = new ArrayList<>();
    List<QueryNode.Word> doubtful = new ArrayList<>();
    for (QueryNode.Word word : all) {
      boolean variant = asTyped.of().keySet().stream().anyMatch(run -> run.contains(word));
      boolean name = !shouted && !word.equals(all.getFirst()) && isCapitalised(word.text());
      boolean touchable = !variant && !name && mayBeWrong(word.text(), shouted);
      if (touchable && vocabulary.frequency(words.folded(word.text())) <= RARE) {
        doubtful.add(word);
      } else if (!words.isStopWord(word.text())) {
        known.add(words.folded(word.text()));
      }
    }
    Map<QueryNode.Word, Correction> corrections = new LinkedHashMap<>();
    for (QueryNode.Word word : doubtful.stream().distinct().limit(MOST_WORDS).toList()) {
      Correction correction = correction(words.folded(word.text()), known);
      if (correction != null) {
        corrections.put(word, correction);
      }
    }
    return corrections;
  }

  private @Nullable Correction correction(String word, List<String> known) throws IOException {
    int frequency = vocabulary.frequency(word);
    if (frequency == 0 && vocabulary.has(words.analysed(word))) {
      return null;
    }
    List<SuggestWord> candidates = candidates(word, 1, 0);
    if (frequency > 0) {
      candidates.removeIf(candidate -> candidate.freq < frequency * MUCH_MORE);
    } else if (candidates.isEmpty() && word.length() >= SHORTEST_FOR_TWO) {
      candidates = besideOneOf(known, candidates(word, 2, 1));
    }
    String best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (SuggestWord candidate : candidates) {
      double score = score(word, candidate, known);
      if (score > most) {
        most = score;
        best = candidate.string;
      }
    }
    return best == null ? null : new Correction(best, frequency == 0);
  }

  /** Two edits are much: where the query has other words, the two must stand together somewhere. */
  private List<SuggestWord> besideOneOf(List<String> known, List<SuggestWord> candidates)
      throws IOException {
    List<SuggestWord> beside = new ArrayList<>();
    for (SuggestWord candidate : candidates) {
      boolean together = known.isEmpty();
      for (String neighbour : known.subList(0, Math.min(MOST_WORDS, known.size()))) {
        together |= vocabulary.both(candidate.string, neighbour) > 0;
      }
      if (together) {
        beside.add(candidate);
      }
    }
    return beside;
  }

  private List<SuggestWord> candidates(String word, int edits, int prefix) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(edits);
    checker.setMinPrefix(prefix);
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy(0);
    checker.setMaxQueryFrequency(RARE + 1f);
    checker.setMaxInspections(CANDIDATES);
    List<SuggestWord> found = new ArrayList<>();
    for (SuggestWord candidate :
        checker.suggestSimilar(
            new Term(Schema.VOCABULARY, word),
            CANDIDATES,
            vocabulary.reader(),
            SuggestMode.SUGGEST_ALWAYS)) {
      if (!candidate.string.equals(word)
          && candidate.string.chars().allMatch(Character::isLetter)) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** Few edits, the same beginning, a frequent word, one that stands beside the others. */
  private double score(String word, SuggestWord candidate, List<String> known) throws IOException {
    double score = -4.0 * EditDistance.between(word, candidate.string);
    score += 0.5 * Math.log(1.0 + candidate.freq);
    score += word.charAt(0) == candidate.string.charAt(0) ? 1.5 : 0;
    double together = 0;
    for (String neighbour : known.subList(0, Math.min(MOST_WORDS, known.size()))) {
      int both = vocabulary.both(candidate.string, neighbour);
      together = Math.max(together, 0.5 * Math.log(1.0 + both));
    }
    return score + together;
  }

  private boolean mayBeWrong(String word, boolean shouted) {
    int length = word.length();
    return length >= SHORTEST
        && length <= LONGEST
        && word.chars().allMatch(Character::isLetter)
        && (shouted || !isInCapitals(word))
        && !Names.isExact(word)
        && !words.isStopWord(word)
        && !synonyms.knows(word)
        && !COMMON.contains(word);
  }

  private static CharArraySet common() {
    CharArraySet words = new CharArraySet(2000, true);
    WordLists.lines("common.txt").forEach(line -> words.addAll(List.of(line.split(" ", -1))));
    return words;
  }

  /** Within a query a name: people and firms that nobody wrote about are no misspelt words. */
  private static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean isInCapitals(String word) {
    return word.codePoints().noneMatch(Character::isLowerCase);
  }

  private static void collect(QueryNode node, List<QueryNode.Word> into) {
    switch (node) {
      case QueryNode.Word word when word.field() == null -> into.add(word);
      case QueryNode.Sequence sequence -> sequence.parts().forEach(part -> collect(part, into));
      case QueryNode.AnyOf any -> any.parts().forEach(part -> collect(part, into));
      default -> {}
    }
  }
}
