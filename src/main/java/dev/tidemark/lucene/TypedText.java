package dev.tidemark.lucene;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * How texts are compared with what is being typed: words of letters, digits, {@code +} and {@code
 * #} with one space after each. Case, accents, width and apostrophes are gone; every other sign is
 * a space.
 */
final class TypedText {
  /** Nobody types further; longer texts are compared by their start. */
  static final int LONGEST = 256;

  private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();
  private static final String WITHIN_WORDS = "'’ʼ＇";
  private static final String LIKE_LETTERS = "+#";

  private static final Set<Character.UnicodeScript> UNSPACED =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  /** The first letter of Thai: what comes before needs no look. */
  private static final int FIRST_UNSPACED = 0x0E00;

  /** What is read of a text: marks and signs between letters are many times fewer than letters. */
  private static final int LONGEST_READ = 4 * LONGEST;

  private TypedText() {}

  /** A whole text: its last word is complete. */
  static String whole(String text) {
    return typed(text + ' ');
  }

  /** A text that may end inside a word. */
  static String typed(String text) {
    String start = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
    String plain = ascii(NFKC.normalize(start));
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length() && folded.length() < LONGEST; ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (isOfWord(c)) {
        folded.appendCodePoint(c);
      } else if (WITHIN_WORDS.indexOf(c) < 0
          && !folded.isEmpty()
          && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString();
  }

  /**
   * Where the words after the first one start. Scripts without spaces don't say where words start:
   * any of their letters may be one.
   */
  static List<Integer> laterWords(String folded) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 1; i < folded.length(); i++) {
      if (folded.charAt(i - 1) == ' ' || isUnspaced(folded.codePointAt(i))) {
        starts.add(i);
      }
    }
    return starts;
  }

  private static boolean isUnspaced(int c) {
    return c >= FIRST_UNSPACED && UNSPACED.contains(Character.UnicodeScript.of(c));
  }

  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || LIKE_LETTERS.indexOf(c) >= 0
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static String ascii(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    char[] plain = new char[4 * text.length()];
    int length = ASCIIFoldingFilter.foldToASCII(text.toCharArray(), 0, plain, 0, text.length());
    return new String(plain, 0, length);
  }
}
