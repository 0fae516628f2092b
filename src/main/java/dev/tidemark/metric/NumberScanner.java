package dev.tidemark.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number from digits of any script. Linear; what is absurdly long, a date, a clock time,
 * a version or an address is skipped as a whole and read as no number.
 */
final class NumberScanner {
  private static final int MOST_DIGITS = 24;
  private static final int MOST_IN_LONG = 18;

  private final CharSequence text;
  private final int limit;
  private final StringBuilder digits = new StringBuilder(MOST_DIGITS + 2);
  private int at;
  private int decimals;
  private boolean grouped;
  private boolean commaDecimal;

  NumberScanner(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** Where the last number, or what looked like one, ended. */
  int end() {
    return at;
  }

  /** The number that starts here; null when these digits are no plain number. */
  @Nullable NumberLiteral scan(int start) {
    at = start;
    decimals = 0;
    grouped = false;
    commaDecimal = false;
    digits.setLength(0);
    if (text.charAt(at) == '.') {
      fraction();
      return literal();
    }
    run();
    groups();
    if (isMark(at, '.', '\u066B') && !grouped && looksGroupedByDots()) {
      dottedGroups();
    } else if (isMark(at, '.', '\u066B') && isDigit(at + 1)) {
      fraction();
    } else if (!grouped && isMark(at, ',', '\u066B') && isDigit(at + 1) && !isDigit(at + 3)) {
      commaDecimal = true;
      fraction();
    }
    return literal();
  }

  private @Nullable NumberLiteral literal() {
    boolean joined = false;
    while (at < limit && isJoin(text.charAt(at)) && isDigit(at + 1)) {
      joined = true;
      at++;
      skipDigits();
    }
    if (joined || digits.length() > MOST_DIGITS || digits.isEmpty()) {
      return null;
    }
    boolean small = decimals == 0 && digits.length() < MOST_IN_LONG && digits.indexOf(".") < 0;
    BigDecimal value =
        small
            ? BigDecimal.valueOf(Long.parseLong(digits, 0, digits.length(), 10))
            : new BigDecimal(digits.toString());
    return new NumberLiteral(value, at, decimals, grouped, commaDecimal);
  }

  private static boolean isJoin(char c) {
    return c == '.' || c == '/' || c == ':' || c == ',';
  }

  private void run() {
    while (isDigit(at)) {
      push(text.charAt(at++));
    }
  }

  private void skipDigits() {
    while (isDigit(at)) {
      at++;
    }
  }

  private void push(char c) {
    if (digits.length() <= MOST_DIGITS) {
      digits.append((char) ('0' + Character.digit(c, 10)));
    }
  }

  /** {@code ,000} thousands or {@code ,00,000} Indian, also set apart by a thin space. */
  private void groups() {
    if (digits.length() > 3) {
      return;
    }
    int size;
    while ((size = group(at)) > 0) {
      grouped = true;
      at++;
      for (int i = 0; i < size; i++) {
        push(text.charAt(at++));
      }
    }
  }

  /** Digits in the group that starts with a mark here; 0 when there is none. */
  private int group(int i) {
    if (i >= limit || !isGroupMark(text.charAt(i)) || !isDigit(i + 1) || !isDigit(i + 2)) {
      return 0;
    }
    if (isDigit(i + 3)) {
      return isDigit(i + 4) ? 0 : 3;
    }
    boolean indian =
        i + 3 < limit
            && text.charAt(i + 3) == ','
            && isDigit(i + 4)
            && isDigit(i + 5)
            && (isDigit(i + 6) || (i + 6 < limit && text.charAt(i + 6) == ','));
    return indian ? 2 : 0;
  }

  private static boolean isGroupMark(char c) {
    return c == ',' || c == '\u202F' || c == '\u00A0' || c == '\u2009' || c == '\u066C';
  }

  private boolean looksGroupedByDots() {
    return digits.length() <= 3 && threeDigits(at) && isMark(at + 4, '.', ',') && isDigit(at + 5);
  }

  private void dottedGroups() {
    while (isMark(at, '.', '.') && threeDigits(at)) {
      grouped = true;
      at++;
      run();
    }
    if (isMark(at, ',', ',') && isDigit(at + 1)) {
      fraction();
    }
  }

  private boolean threeDigits(int i) {
    return isDigit(i + 1) && isDigit(i + 2) && isDigit(i + 3) && !isDigit(i + 4);
  }

  private void fraction() {
    at++;
    digits.append('.');
    int before = digits.length();
    run();
    decimals = digits.length() - before;
  }

  private boolean isMark(int i, char one, char other) {
    return i < limit && (text.charAt(i) == one || text.charAt(i) == other);
  }

  private boolean isDigit(int i) {
    return i >= 0 && i < limit && Character.isDigit(text.charAt(i));
  }
}
