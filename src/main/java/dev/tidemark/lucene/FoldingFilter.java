package dev.tidemark.lucene;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Small letters without accents, and Unicode's compatible characters made one: a lower-case filter,
 * ICU's normaliser and the folding to ASCII one after the other, which plain words need not go
 * through.
 */
final class FoldingFilter extends TokenFilter {
  /** What the folding can make of one character. */
  private static final int LONGEST_FOLD = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Normalizer2 fold;
  private final StringBuilder folded = new StringBuilder();

  FoldingFilter(TokenStream words, Normalizer2 fold) {
    super(words);
    this.fold = fold;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!lowerPlain()) {
      foldAny();
    }
    return true;
  }

  /** Whether nothing more than that was to be done. */
  private boolean lowerPlain() {
    char[] buffer = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      char c = buffer[i];
      if (c >= 128) {
        return false;
      }
      if (c >= 'A' && c <= 'Z') {
        buffer[i] = (char) (c + ('a' - 'A'));
      }
    }
    return true;
  }

  private void foldAny() {
    CharacterUtils.toLowerCase(term.buffer(), 0, term.length());
    folded.setLength(0);
    fold.normalize(term, folded);
    char[] from = new char[folded.length()];
    folded.getChars(0, from.length, from, 0);
    char[] to = term.resizeBuffer(LONGEST_FOLD * from.length);
    term.setLength(ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length));
  }
}
