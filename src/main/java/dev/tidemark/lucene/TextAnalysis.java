package dev.tidemark.lucene;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English words in Unicode's clothes: full-width letters, ligatures, accents, zero-width and
 * bidirectional controls hide no word; words over 255 characters are left out. Stop words are
 * indexed, so that phrases hold; queries drop them where other words remain.
 */
final class TextAnalysis extends Analyzer {
  private static final int LONGEST_WORD = 255;
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new ICUNormalizer2CharFilter(reader, FOLD);
  }

  @Override
  protected Reader initReaderForNormalization(String fieldName, Reader reader) {
    return new ICUNormalizer2CharFilter(reader, FOLD);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    StandardTokenizer words = new StandardTokenizer();
    words.setMaxTokenLength(LONGEST_WORD * 4);
    TokenStream chain = new LengthFilter(words, 1, LONGEST_WORD);
    chain = new EnglishPossessiveFilter(chain);
    chain = normalize(fieldName, chain);
    return new TokenStreamComponents(words, new PorterStemFilter(chain));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(words));
  }
}
