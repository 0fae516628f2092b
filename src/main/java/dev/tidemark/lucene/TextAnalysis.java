package dev.tidemark.lucene;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * English words in Unicode's clothes: full-width letters, ligatures, accents, zero-width and
 * bidirectional controls hide no word; words over 255 characters are left out. Stop words are
 * indexed, so that phrases hold; queries drop them where other words remain. Names keep their signs
 * and endings, amounts get one spelling beside their own, hyphenated words are also one word. The
 * vocabulary has the words as they are written, without endings cut off.
 */
final class TextAnalysis extends Analyzer {
  private static final int LONGEST_WORD = 255;
  private static final int BETWEEN_TEXTS = 100;
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  /** English capitals tell names, and are made small later. */
  private static final InertText BUT_CAPITALS =
      new InertText(new FilteredNormalizer2(FOLD, new UnicodeSet("[^A-Z]").freeze()));

  TextAnalysis() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** No phrase reaches from one text of a field into the next. */
  @Override
  public int getPositionIncrementGap(String fieldName) {
    return BETWEEN_TEXTS;
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return BUT_CAPITALS.normalized(reader);
  }

  @Override
  protected Reader initReaderForNormalization(String fieldName, Reader reader) {
    return new ICUNormalizer2CharFilter(reader, FOLD);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    TextTokenizer words = new TextTokenizer();
    boolean vocabulary = fieldName.equals(Schema.VOCABULARY);
    TokenStream chain = vocabulary ? new PlainWords(words) : words;
    chain = new EnglishPossessiveFilter(new LengthFilter(chain, 1, LONGEST_WORD));
    chain = normalize(fieldName, chain);
    return new TokenStreamComponents(words, vocabulary ? chain : new StemFilter(chain));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream words) {
    return new FoldingFilter(words, FOLD);
  }

  /** Words made of letters alone. */
  private static final class PlainWords extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    PlainWords(TokenStream words) {
      super(words);
    }

    @Override
    protected boolean accept() {
      if (!type.type().equals(TokenKind.WORD.name()) || term.length() < 2) {
        return false;
      }
      for (int i = 0; i < term.length(); i++) {
        char c = term.charAt(i);
        if (!Character.isLetter(c) && c != '\'' && c != '\u2019') {
          return false;
        }
      }
      return true;
    }
  }
}
