package dev.tidemark.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a sentence into words, numbers and marks. Linear. */
final class Tokenizer {
  private static final int LONGEST_WORD = 80;

  /** The tokens of one plain character: most marks and digits. */
  private static final String[] ONES = ones();

  private final String text;
  private final int end;
  private final NumberScanner numbers;
  private final List<Token> tokens;

  private Tokenizer(String text, int end, int expected) {
    this.text = text;
    this.end = end;
    this.tokens = new ArrayList<>(expected);
    this.numbers = new NumberScanner(text, end);
  }

  private static String[] ones() {
    String[] ones = new String[128];
    for (int i = 0; i < ones.length; i++) {
      ones[i] = String.valueOf((char) i).toLowerCase(Locale.ROOT);
    }
    return ones;
  }

  /** The tokens of {@code text[start, end)}. */
  static List<Token> tokens(String text, int start, int end) {
    Tokenizer tokenizer = new Tokenizer(text, end, (end - start) / 4);
    int i = start;
    while (i < end) {
      i = tokenizer.next(i);
    }
    return tokenizer.tokens;
  }

  private int next(int i) {
    char c = text.charAt(i);
    if (Character.isWhitespace(c)
        || c == '\u00A0'
        || c == TextView.BREAK
        || c == '\u200B'
        || c == '\u2122'
        || c == '\u00AE') {
      return i + 1;
    }
    if (Character.isDigit(c) || (c == '.' && startsFraction(i))) {
      return number(i);
    }
    return Character.isLetter(c) ? word(i) : mark(i);
  }

  private boolean startsFraction(int i) {
    boolean free = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    return free && i + 1 < end && Character.isDigit(text.charAt(i + 1));
  }

  private int number(int i) {
    NumberLiteral literal = numbers.scan(i);
    int to = numbers.end();
    tokens.add(new Token(Token.Kind.NUMBER, i, to, lower(i, to), literal));
    return to;
  }

  private int word(int i) {
    int to = i + 1;
    while (to < end && continues(i, to)) {
      to++;
    }
    int cut = currencyCode(i, to);
    to = cut > 0 ? cut : to;
    tokens.add(new Token(Token.Kind.WORD, i, to, lower(i, to), null));
    return to;
  }

  private boolean continues(int start, int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return !(Character.isDigit(c) && isCurrencyCode(start, i));
    }
    boolean inner = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
    return switch (c) {
      case '-', '\u2010', '\u2011', '_' -> inner && !startsMoney(i + 1);
      case '\'', '\u2019' -> inner && !possessive(i);
      case '.' -> initials(start, i) || isInName(i);
      case '&' -> inner && i - start <= 3 && Character.isUpperCase(text.charAt(i + 1));
      default -> false;
    };
  }

  private boolean startsMoney(int i) {
    return text.charAt(i) == '$';
  }

  private boolean possessive(int i) {
    return Character.toLowerCase(text.charAt(i + 1)) == 's'
        && (i + 2 >= end || !Character.isLetterOrDigit(text.charAt(i + 2)));
  }

  /** {@code U.S.}, {@code e.g.}: single letters, each with its dot. */
  private boolean initials(int start, int i) {
    boolean afterOne = i - start == 1 || (i - start > 2 && text.charAt(i - 2) == '.');
    if (!afterOne || !Character.isLetter(text.charAt(i - 1))) {
      return false;
    }
    boolean more =
        i + 2 < end && Character.isLetter(text.charAt(i + 1)) && text.charAt(i + 2) == '.';
    return more || i - start > 2;
  }

  /** {@code Example.ai}, {@code Wash.-based}: a dot with no space around it. */
  private boolean isInName(int i) {
    if (i + 2 >= end || !Character.isLetter(text.charAt(i - 1))) {
      return false;
    }
    char next = text.charAt(i + 1);
    return Character.isLowerCase(next) || (next == '-' && Character.isLetter(text.charAt(i + 2)));
  }

  private boolean isCurrencyCode(int start, int to) {
    return to - start == 3 && Currencies.isCode(text.substring(start, to));
  }

  private int currencyCode(int start, int to) {
    return to < end && Character.isDigit(text.charAt(to)) && isCurrencyCode(start, to) ? to : 0;
  }

  private int mark(int i) {
    int to = i + 1;
    boolean possessive =
        (text.charAt(i) == '\'' || text.charAt(i) == '\u2019')
            && to < end
            && Character.toLowerCase(text.charAt(to)) == 's'
            && (to + 1 >= end || !Character.isLetterOrDigit(text.charAt(to + 1)));
    if (possessive) {
      tokens.add(new Token(Token.Kind.MARK, i, to + 1, "'s", null));
      return to + 1;
    }
    tokens.add(new Token(Token.Kind.MARK, i, to, lower(i, to), null));
    return to;
  }

  private String lower(int from, int to) {
    char first = text.charAt(from);
    if (to == from + 1 && first < ONES.length) {
      return ONES[first];
    }
    int cut = Math.min(to, from + LONGEST_WORD);
    return text.substring(from, cut)
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-');
  }
}
