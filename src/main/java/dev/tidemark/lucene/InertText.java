package dev.tidemark.lucene;

import com.ibm.icu.text.Normalizer2;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;

/**
 * Normalises texts, and passes those on as they are that have nothing to normalise: most, and a
 * character at a time is then all that has to be looked at. Thread-safe.
 */
final class InertText {
  private final Normalizer2 normalizer;

  /** The characters that are never changed, whatever stands beside them. */
  private final BitSet inert = new BitSet(Character.MAX_VALUE + 1);

  InertText(Normalizer2 normalizer) {
    this.normalizer = normalizer;
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      inert.set(c, !Character.isSurrogate(c) && normalizer.isInert(c));
    }
  }

  /** The text normalised, with offsets corrected where it had to be. */
  Reader normalized(Reader text) {
    try {
      char[] all = new char[1024];
      int length = 0;
      for (int read = text.read(all);
          read >= 0;
          read = text.read(all, length, all.length - length)) {
        length += read;
        if (length == all.length) {
          all = Arrays.copyOf(all, 2 * length);
        }
      }
      Reader whole = new CharArrayReader(all, 0, length);
      return isInert(all, length) ? whole : new ICUNormalizer2CharFilter(whole, normalizer);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private boolean isInert(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (!inert.get(text[i])) {
        return false;
      }
    }
    return true;
  }
}
