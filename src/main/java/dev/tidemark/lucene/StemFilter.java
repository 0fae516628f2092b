package dev.tidemark.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.jspecify.annotations.Nullable;

/** Porter's stems; those of frequent words are remembered, by all threads together. */
final class StemFilter extends TokenFilter {
  private static final int REMEMBERED = 8192;
  private static final int LONGEST = 24;
  private static final AtomicReferenceArray<@Nullable Stem> STEMS =
      new AtomicReferenceArray<>(REMEMBERED);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final PorterStemFilter porter;

  private static final class Stem {
    private final char[] word;
    private final char[] stem;

    Stem(char[] word, char[] stem) {
      this.word = word;
      this.stem = stem;
    }

    boolean isOf(char[] buffer, int length) {
      boolean same = word.length == length;
      for (int i = 0; same && i < length; i++) {
        same = word[i] == buffer[i];
      }
      return same;
    }
  }

  StemFilter(TokenStream words) {
    super(words);
    porter = new PorterStemFilter(new Standing(words));
  }

  /** The word where the stream stands, as a stream. */
  private static final class Standing extends TokenFilter {
    Standing(TokenStream words) {
      super(words);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    if (length > LONGEST) {
      return porter.incrementToken();
    }
    if (!keyword.isKeyword()) {
      int place = place(term.buffer(), length);
      Stem known = STEMS.get(place);
      if (known != null && known.isOf(term.buffer(), length)) {
        term.copyBuffer(known.stem, 0, known.stem.length);
      } else {
        char[] word = Arrays.copyOf(term.buffer(), length);
        porter.incrementToken();
        STEMS.set(place, new Stem(word, Arrays.copyOf(term.buffer(), term.length())));
      }
    }
    return true;
  }

  private static int place(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    return (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
  }
}
