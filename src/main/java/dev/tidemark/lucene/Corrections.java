package dev.tidemark.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/** Chooses, among the words of the index, the one that a word was meant to be. One request. */
final class Corrections {
  /** Shorter words have too many neighbours. */
  static final int SHORTEST = 4;

  /** A word in at most so many articles may be a slip of theirs. */
  static final int RARE = 2;

  private static final int SHORTEST_FOR_TWO = 6;
  private static final int MUCH_MORE = 50;
  private static final int NEIGHBOURS = 12;
  private static final int CANDIDATES = 20;
  private static final int LONGEST_REPETITION = 4;

  private final Vocabulary vocabulary;
  private final WordQueries words;
  private final List<String> neighbours;

  /**
   * @param known the words of the query that are right, as the vocabulary has them
   */
  Corrections(Vocabulary vocabulary, WordQueries words, List<String> known) {
    this.vocabulary = vocabulary;
    this.words = words;
    neighbours = List.copyOf(known.subList(0, Math.min(NEIGHBOURS, known.size())));
  }

  /**
   * The word that was probably meant; null where nothing is near enough, or not much more frequent
   * than what was typed.
   *
   * @param word as the vocabulary would have it
   */
  @Nullable String of(String word) throws IOException {
    int frequency = vocabulary.frequency(word);
    if (frequency == 0 && vocabulary.has(words.analysed(word))) {
      return null;
    }
    List<SuggestWord> candidates = candidates(word, 1, 0);
    if (frequency > 0) {
      candidates.removeIf(candidate -> candidate.freq < frequency * MUCH_MORE);
    } else if (candidates.isEmpty() && word.length() >= SHORTEST_FOR_TWO) {
      String once = withoutRepetition(word);
      if (once != null) {
        return once;
      }
      candidates = besideANeighbour(candidates(word, 2, 1));
    }
    String best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (SuggestWord candidate : candidates) {
      double score = score(word, candidate);
      if (score > most) {
        most = score;
        best = candidate.string;
      }
    }
    return best;
  }

  /** Letters typed twice, {@code parallellel}, however many; null for none. */
  private @Nullable String withoutRepetition(String word) throws IOException {
    for (int size = 2; size <= LONGEST_REPETITION; size++) {
      for (int at = 0; at + 2 * size <= word.length(); at++) {
        if (word.regionMatches(at, word, at + size, size)) {
          String once = word.substring(0, at) + word.substring(at + size);
          if (vocabulary.frequency(once) > RARE) {
            return once;
          }
        }
      }
    }
    return null;
  }

  /** Two edits are much: where the query has other words, the two must stand together somewhere. */
  private List<SuggestWord> besideANeighbour(List<SuggestWord> candidates) throws IOException {
    List<SuggestWord> beside = new ArrayList<>();
    for (SuggestWord candidate : candidates) {
      boolean together = neighbours.isEmpty();
      for (String neighbour : neighbours) {
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
  private double score(String word, SuggestWord candidate) throws IOException {
    double score = -4.0 * EditDistance.between(word, candidate.string);
    score += 0.5 * Math.log(1.0 + candidate.freq);
    score += word.charAt(0) == candidate.string.charAt(0) ? 1.5 : 0;
    double together = 0;
    for (String neighbour : neighbours) {
      int both = vocabulary.both(candidate.string, neighbour);
      together = Math.max(together, 0.5 * Math.log(1.0 + both));
    }
    return score + together;
  }
}
