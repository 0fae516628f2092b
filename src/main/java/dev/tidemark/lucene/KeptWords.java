package dev.tidemark.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * What was kept of the words of a text, in order.
 *
 * @param all how many words it has, kept or not
 * @param length how many places they take
 */
record KeptWords(List<Word> words, int all, int length) {

  /**
   * A word and its place in the text, from 0.
   *
   * @param place the same for two spellings of one word
   */
  record Word(String term, int place) {}

  /** Which words of a text are kept. */
  interface Choice {
    boolean isKept(char[] buffer, int length);
  }

  /** Reads a whole stream and closes it. */
  static KeptWords of(TokenStream text, Choice choice) throws IOException {
    List<Word> kept = new ArrayList<>();
    int all = 0;
    int place = -1;
    try (text) {
      CharTermAttribute term = text.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = text.addAttribute(PositionIncrementAttribute.class);
      text.reset();
      while (text.incrementToken()) {
        all++;
        place += step.getPositionIncrement();
        if (choice.isKept(term.buffer(), term.length())) {
          kept.add(new Word(term.toString(), place));
        }
      }
      text.end();
    }
    return new KeptWords(kept, all, place + 1);
  }

  /** The same words, so many places further on. */
  List<Word> movedBy(int places) {
    return words.stream().map(word -> new Word(word.term, word.place + places)).toList();
  }

  /** The words as a stream. */
  static TokenStream stream(List<Word> words) {
    return new Replay(words);
  }

  private static final class Replay extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Word> words;
    private int next;

    Replay(List<Word> words) {
      this.words = words;
    }

    @Override
    public boolean incrementToken() {
      if (next == words.size()) {
        return false;
      }
      clearAttributes();
      Word word = words.get(next);
      term.append(word.term);
      step.setPositionIncrement(word.place - (next == 0 ? -1 : words.get(next - 1).place));
      next++;
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      next = 0;
    }
  }
}
