package dev.tidemark.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of texts, each text as often as wanted, analysed once. No phrase reaches over. */
final class RepeatedWords {
  private static final int BETWEEN = 100;

  private final Analyzer analyzer;
  private final String field;
  private final List<Word> words = new ArrayList<>();

  private record Word(String term, int step) {}

  /**
   * Starts empty.
   *
   * @param field whose analysis applies
   */
  RepeatedWords(Analyzer analyzer, String field) {
    this.analyzer = analyzer;
    this.field = field;
  }

  /** Adds a text so many times, and returns the words of it once. */
  TokenStream add(String text, int times) {
    List<Word> once = analysed(text);
    for (int i = 0; i < times; i++) {
      for (int at = 0; at < once.size(); at++) {
        Word word = once.get(at);
        words.add(at == 0 ? new Word(word.term, word.step + BETWEEN) : word);
      }
    }
    return new Replay(once);
  }

  /** All words that were added. */
  TokenStream all() {
    return new Replay(words);
  }

  private List<Word> analysed(String text) {
    List<Word> found = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        found.add(new Word(term.toString(), step.getPositionIncrement()));
      }
      stream.end();
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return found;
  }

  private static final class Replay extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Word> words;
    private int at;

    Replay(List<Word> words) {
      this.words = words;
    }

    @Override
    public boolean incrementToken() {
      if (at == words.size()) {
        return false;
      }
      clearAttributes();
      Word word = words.get(at++);
      term.append(word.term);
      step.setPositionIncrement(word.step);
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      at = 0;
    }
  }
}
