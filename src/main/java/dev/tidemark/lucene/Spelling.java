package dev.tidemark.lucene;

import dev.tidemark.search.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Finds what words were meant to be, where the index does not know them or hardly. Words with
 * digits or unusual signs, names, abbreviations and words in capitals are left as they are; of
 * {@code edge-loaeed} and {@code "airfoyls,"} the letters are corrected and the signs stay. One
 * request.
 */
final class Spelling {
  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 8;

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
   * What was probably meant.
   *
   * @param word the whole word with its signs
   * @param unknown whether no article has what was typed
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
    Map<QueryNode.Word, List<LetterRun>> doubtful = new LinkedHashMap<>();
    for (QueryNode.Word word : all) {
      boolean variant = asTyped.of().keySet().stream().anyMatch(run -> run.contains(word));
      boolean first = word.equals(all.getFirst());
      List<LetterRun> unsure = new ArrayList<>();
      for (LetterRun run : LetterRun.of(word.text())) {
        boolean name = !shouted && !first && isCapitalised(run.text());
        boolean touchable = !variant && !name && mayBeWrong(run.text(), shouted);
        if (touchable && vocabulary.frequency(words.folded(run.text())) <= Corrections.RARE) {
          unsure.add(run);
        } else if (!words.isStopWord(run.text())) {
          known.add(words.folded(run.text()));
        }
      }
      if (!unsure.isEmpty() && doubtful.size() < MOST_WORDS) {
        doubtful.put(word, unsure);
      }
    }
    return corrected(doubtful, new Corrections(vocabulary, words, known));
  }

  private Map<QueryNode.Word, Correction> corrected(
      Map<QueryNode.Word, List<LetterRun>> doubtful, Corrections corrections) throws IOException {
    Map<QueryNode.Word, Correction> corrected = new LinkedHashMap<>();
    for (Map.Entry<QueryNode.Word, List<LetterRun>> entry : doubtful.entrySet()) {
      String text = entry.getKey().text();
      boolean unknown = true;
      for (LetterRun run : entry.getValue().reversed()) {
        String typed = words.folded(run.text());
        String meant = corrections.of(typed);
        if (meant != null) {
          text = run.replaced(text, meant);
          unknown &= vocabulary.frequency(typed) == 0;
        }
      }
      if (!text.equals(entry.getKey().text())) {
        corrected.put(entry.getKey(), new Correction(text, unknown));
      }
    }
    return corrected;
  }

  private boolean mayBeWrong(String word, boolean shouted) {
    int length = word.length();
    return length >= Corrections.SHORTEST
        && length <= LONGEST
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
