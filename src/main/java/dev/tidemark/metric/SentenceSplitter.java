package dev.tidemark.metric;

import java.util.Locale;
import java.util.Set;

/**
 * Finds where sentences end. Linear; a stop after an abbreviation or an initial ends none, and no
 * sentence is longer than {@link #LONGEST}, so that the rules stay linear too.
 */
final class SentenceSplitter {
  static final int LONGEST = 1_500;

  /** Told of each sentence, by offsets without the space around it. */
  interface Sentences {
    void sentence(int start, int end);
  }

  private static final Set<String> ABBREVIATIONS = Set.copyOf(Lexicon.lines("abbreviations.txt"));

  private final String text;

  SentenceSplitter(String text) {
    this.text = text;
  }

  void forEach(Sentences sentences) {
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      int after = endsAt(i, start);
      if (after > 0) {
        emit(start, after, sentences);
        start = after;
        i = after;
      } else {
        i++;
      }
    }
    emit(start, text.length(), sentences);
  }

  private void emit(int start, int end, Sentences sentences) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.sentence(from, to);
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == TextView.BREAK || c == '\u00A0';
  }

  /** The offset after the end of a sentence at this character; 0 when the sentence goes on. */
  private int endsAt(int i, int start) {
    char c = text.charAt(i);
    if (c == TextView.BREAK || c == '\u3002') {
      return i + 1;
    }
    if (c == '\n') {
      return newLine(i) ? i + 1 : 0;
    }
    if ((c == '.' || c == '!' || c == '?') && stops(i, start)) {
      return closing(i + 1);
    }
    return (i - start >= LONGEST && Character.isWhitespace(c)) || i - start > 2 * LONGEST
        ? i + 1
        : 0;
  }

  /** A new line ends a sentence where a block ends: an empty line, a list item, a heading. */
  private boolean newLine(int i) {
    int next = i + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    if (next >= text.length() || text.charAt(next) == '\n' || text.charAt(next) == '\r') {
      return true;
    }
    char c = text.charAt(next);
    boolean item = c == '-' || c == '+' || c == '\u2022' || c == TextView.BREAK || c == '\u25CF';
    boolean numbered =
        Character.isDigit(c)
            && next + 1 < text.length()
            && (text.charAt(next + 1) == '.' || text.charAt(next + 1) == ')');
    boolean deep = next - i > 2;
    return item || numbered || deep || shortLine(i);
  }

  /** A line that ends without a stop well before the usual width is a heading or a title. */
  private boolean shortLine(int i) {
    int from = text.lastIndexOf('\n', i - 1);
    char last = i > 0 ? text.charAt(i - 1) : '\n';
    return i - from < 60 || !(Character.isLetterOrDigit(last) || last == ',');
  }

  private boolean stops(int i, int start) {
    int next = i + 1;
    while (next < text.length() && isCloser(text.charAt(next))) {
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    char after = text.charAt(next);
    if (!Character.isWhitespace(after)) {
      return glued(i, next);
    }
    if (text.charAt(i) != '.') {
      return true;
    }
    return !abbreviation(i, start) && startsSentence(next);
  }

  /** {@code growth.Analysts}: a stop without a space, between lower case and capital. */
  private boolean glued(int i, int next) {
    boolean before = i > 1 && isWordEnd(i - 1) && isWordEnd(i - 2);
    boolean after =
        Character.isUpperCase(text.charAt(next))
            && next + 1 < text.length()
            && Character.isLowerCase(text.charAt(next + 1));
    return text.charAt(i) == '.' && before && after && !domain(i);
  }

  private boolean isWordEnd(int i) {
    char c = text.charAt(i);
    return Character.isLowerCase(c) || Character.isDigit(c) || c == '%';
  }

  private boolean domain(int i) {
    return text.startsWith(".NET", i) || text.startsWith(".Net", i);
  }

  private boolean startsSentence(int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i >= text.length() || !Character.isLowerCase(text.charAt(i));
  }

  private boolean abbreviation(int stop, int start) {
    int from = stop;
    while (from > start && stop - from < 12 && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, stop).toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from));
    return initial || ABBREVIATIONS.contains(word);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '.';
  }

  private int closing(int i) {
    int to = i;
    while (to < text.length() && (isCloser(text.charAt(to)) || text.charAt(to) == '.')) {
      to++;
    }
    return to;
  }

  private static boolean isCloser(char c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == '\u201D' || c == '\u2019';
  }
}
