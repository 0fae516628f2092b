package dev.tidemark.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;

/** Names that are neither stemmed nor split; words/names.txt and words/capitals.txt hold them. */
final class Names {
  private static final CharArraySet EXACT = new CharArraySet(256, true);
  private static final CharArrayMap<List<Signed>> SIGNED = new CharArrayMap<>(64, true);
  private static final CharArraySet CAPITALS =
      new CharArraySet(WordLists.lines("capitals.txt"), false);
  private static final int LONGEST_CAPITALS =
      WordLists.lines("capitals.txt").stream().mapToInt(String::length).max().orElse(0);
  private static final int LONGEST_INITIALS = 3;

  /** Of names by their first letters and length: most words are none, which is quick to see. */
  private static final BitSet LIKELY = new BitSet();

  static {
    WordLists.lines("names.txt").forEach(Names::add);
  }

  private Names() {}

  /**
   * A name with signs in it.
   *
   * @param name in small letters
   * @param before how much of it stands before its first letter or digit
   */
  private record Signed(String name, int before) {}

  /**
   * A name found in a text.
   *
   * @param word whether its first word is also to be found alone: Disney+
   */
  record Found(String name, int start, int end, boolean word) {}

  /** Whether a word keeps its ending. */
  static boolean isExact(char[] text, int start, int length) {
    return isLikely(text, start, length) && EXACT.contains(text, start, length);
  }

  private static boolean isLikely(char[] text, int start, int length) {
    return length > 0 && LIKELY.get(key(text[start], text[start + length - 1], length));
  }

  private static int key(char first, char last, int length) {
    return ((Character.toLowerCase(first) * 31 + Character.toLowerCase(last)) * 31 + length)
        & 0xfff;
  }

  private static void like(String name) {
    LIKELY.set(key(name.charAt(0), name.charAt(name.length() - 1), name.length()));
  }

  static boolean isExact(String word) {
    return EXACT.contains(word) || SIGNED.containsKey(word);
  }

  /** Whether a word in these capitals is another word than in small letters. */
  static boolean isCapitals(char[] text, int start, int length) {
    return length <= LONGEST_CAPITALS
        && Character.isUpperCase(text[start])
        && CAPITALS.contains(text, start, length);
  }

  static boolean isCapitals(String word) {
    return CAPITALS.contains(word);
  }

  /** The name with signs that a segment begins or is part of; null for none. */
  static @Nullable Found signed(Segments text, int index) {
    int start = text.start(index);
    int length = text.end(index) - start;
    List<Signed> names =
        isLikely(text.text(), start, length) ? SIGNED.get(text.text(), start, length) : null;
    if (names != null) {
      for (Signed name : names) {
        int from = start - name.before;
        if (stands(name.name, text, from)) {
          boolean word = name.before == 0 && length > 2 && Character.isLetter(text.at(start));
          return new Found(name.name, from, from + name.name.length(), word);
        }
      }
    }
    return length <= LONGEST_INITIALS ? initials(text, start, start + length) : null;
  }

  /** R&D, AT&T, C++, F#: what signs mean behind few letters. */
  private static @Nullable Found initials(Segments text, int start, int end) {
    if (!isLetters(text, start, end)) {
      return null;
    }
    if (text.at(end) == '&') {
      int last = end + 1;
      while (last - end <= LONGEST_INITIALS && isLetter(text.at(last))) {
        last++;
      }
      return last > end + 1 ? found(text, start, last) : null;
    }
    if (end - start > 1) {
      return null;
    }
    boolean apart = text.at(end) == ' ' && text.at(end + 1) == '&' && text.at(end + 2) == ' ';
    if (apart && isLetter(text.at(end + 3)) && !isWord(text.at(end + 4))) {
      String name = "" + text.at(start) + '&' + text.at(end + 3);
      return new Found(name.toLowerCase(Locale.ROOT), start, end + 4, false);
    }
    if (text.at(end) == '+' && text.at(end + 1) == '+') {
      return found(text, start, end + 2);
    }
    return text.at(end) == '#' ? found(text, start, end + 1) : null;
  }

  private static @Nullable Found found(Segments text, int start, int end) {
    return isWord(text.at(start - 1)) || isWord(text.at(end))
        ? null
        : new Found(
            new String(text.text(), start, end - start).toLowerCase(Locale.ROOT),
            start,
            end,
            false);
  }

  private static boolean stands(String name, Segments text, int from) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.toLowerCase(text.at(from + i)) != name.charAt(i)) {
        return false;
      }
    }
    boolean ends =
        !isWord(name.charAt(name.length() - 1)) || !isWord(text.at(from + name.length()));
    return ends && !isWord(text.at(from - 1));
  }

  private static void add(String line) {
    String name = line.toLowerCase(Locale.ROOT);
    if (name.chars().allMatch(Character::isLetterOrDigit)) {
      EXACT.add(name);
      like(name);
      return;
    }
    int before = 0;
    while (!isWord(name.charAt(before))) {
      before++;
    }
    int end = before;
    while (end < name.length() && isWord(name.charAt(end))) {
      end++;
    }
    String word = name.substring(before, end);
    List<Signed> others = SIGNED.get(word);
    List<Signed> all = others == null ? new ArrayList<>() : others;
    all.add(new Signed(name, before));
    SIGNED.put(word, all);
    like(word);
  }

  private static boolean isLetters(Segments text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isLetter(text.at(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
