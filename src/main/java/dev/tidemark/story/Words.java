package dev.tidemark.story;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jsoup.parser.Parser;

/**
 * The words of a text as hashes, and the numbers among them. Case, accents, punctuation, entities,
 * addresses and HTML make no difference. Reads once, from start to end.
 */
final class Words {
  private long[] words = new long[256];
  private int count;
  private int[] numbers = new int[32];
  private int numberCount;

  /** Adds the words of a text. */
  void add(String written) {
    String text = normal(written);
    int length = text.length();
    int at = 0;
    while (at < length) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        at = isAddress(text, at) ? afterAddress(text, at) : word(text, at);
      } else if (c == '<' && at + 1 < length && isTagStart(text.charAt(at + 1))) {
        at = afterTag(text, at);
      } else {
        at++;
      }
    }
  }

  int count() {
    return count;
  }

  long word(int index) {
    return words[index];
  }

  /** The hashes of the numbers that are no years; the first {@link #numberCount} of them. */
  int[] numbers() {
    return numbers;
  }

  int numberCount() {
    return numberCount;
  }

  private static String normal(String written) {
    String text = written.indexOf('&') >= 0 ? Parser.unescapeEntities(written, false) : written;
    if (isPlain(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String sound = EncodingDamage.undone(EncodingDamage.undone(text));
    return Normalizer.normalize(sound, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Takes the word that starts there; returns where it ends. */
  private int word(String text, int start) {
    long hash = 0;
    boolean digits = true;
    int letters = 0;
    int at = start;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (Character.isLetterOrDigit(point)) {
        if (Character.isIdeographic(point) && letters > 0) {
          break;
        }
        hash = Hashes.then(hash, point);
        digits &= point >= '0' && point <= '9';
        letters++;
      } else if (!isInside(text, at, digits, point)) {
        break;
      } else if (point == '.') {
        hash = Hashes.then(hash, point);
      }
      at += Character.charCount(point);
      if (Character.isIdeographic(point)) {
        break;
      }
    }
    if (letters > 0) {
      take(Hashes.mix(hash), digits && !isYear(text, start, at));
    }
    return Math.max(at, start + 1);
  }

  /** Signs that part no word: accents, apostrophes, what damage left, points within numbers. */
  private static boolean isInside(String text, int at, boolean digits, int point) {
    if (Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.FORMAT) {
      return true;
    }
    boolean between =
        at + 1 < text.length()
            && (digits
                ? isDigit(text.charAt(at + 1))
                : Character.isLetterOrDigit(text.charAt(at + 1)));
    return between
        && (digits
            ? point == '.' || point == ','
            : point == '\'' || point == '\u2019' || point == '\u02bc' || point == '\ufffd');
  }

  private void take(long word, boolean number) {
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
    }
    words[count++] = word;
    if (number) {
      if (numberCount == numbers.length) {
        numbers = Arrays.copyOf(numbers, numberCount * 2);
      }
      numbers[numberCount++] = (int) (word >>> Integer.SIZE);
    }
  }

  private static boolean isYear(String text, int start, int end) {
    return end - start == 4 && (text.startsWith("19", start) || text.startsWith("20", start));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAddress(String text, int at) {
    return text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("www.", at);
  }

  private static int afterAddress(String text, int start) {
    int at = start;
    while (at < text.length() && " \t\r\n)]<>\"'".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean isTagStart(char c) {
    return (c >= 'a' && c <= 'z') || c == '/' || c == '!';
  }

  private static int afterTag(String text, int start) {
    int end = text.indexOf('>', start);
    return end < 0 || end - start > 2000 ? start + 1 : end + 1;
  }
}
