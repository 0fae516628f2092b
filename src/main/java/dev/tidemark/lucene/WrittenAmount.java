package dev.tidemark.lucene;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text: {@code 1,000}, {@code 296bn}, {@code 35.48 per cent}.
 *
 * @param digits without separators
 * @param digitsEnd where they end in the text
 * @param canonical the spelling that all others share; null without a multiplier or percent sign
 * @param unit {@code billion} or {@code percent}, however it is written; null for none
 * @param unitStart where it is written
 * @param end where everything ends
 */
record WrittenAmount(
    String digits,
    int digitsEnd,
    @Nullable String canonical,
    @Nullable String unit,
    int unitStart,
    int end) {
  private static final int MOST_DIGITS = 18;
  private static final int LONGEST_UNIT = 9;
  private static final String PERCENT = "percent";

  private static final Map<String, Integer> POWERS =
      Map.of("thousand", 3, "lakh", 5, "million", 6, "crore", 7, "billion", 9, "trillion", 12);

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("k", "thousand"),
          Map.entry("thousand", "thousand"),
          Map.entry("lakh", "lakh"),
          Map.entry("lakhs", "lakh"),
          Map.entry("m", "million"),
          Map.entry("mn", "million"),
          Map.entry("mln", "million"),
          Map.entry("million", "million"),
          Map.entry("millions", "million"),
          Map.entry("crore", "crore"),
          Map.entry("crores", "crore"),
          Map.entry("b", "billion"),
          Map.entry("bn", "billion"),
          Map.entry("bln", "billion"),
          Map.entry("billion", "billion"),
          Map.entry("billions", "billion"),
          Map.entry("t", "trillion"),
          Map.entry("tn", "trillion"),
          Map.entry("trn", "trillion"),
          Map.entry("trillion", "trillion"),
          Map.entry("trillions", "trillion"),
          Map.entry("pct", PERCENT),
          Map.entry(PERCENT, PERCENT));

  /** What begins there; null when it is no number, or more than one (a version, an address). */
  static @Nullable WrittenAmount at(Segments text, int start) {
    StringBuilder digits = new StringBuilder();
    int at = start;
    boolean point = false;
    while (digits.length() <= MOST_DIGITS) {
      char c = text.at(at);
      if (isDigit(c)) {
        digits.append(c);
      } else if (c == '.' && !point && isDigit(text.at(at + 1))) {
        point = true;
        digits.append(c);
      } else if (c != ',' || point || !isThousand(text, at + 1)) {
        break;
      }
      at++;
    }
    char next = text.at(at);
    boolean more = (next == '.' || next == ',') && isDigit(text.at(at + 1));
    if (digits.isEmpty() || digits.length() > MOST_DIGITS || more || next == '_') {
      return null;
    }
    WrittenAmount amount = withUnit(text, digits.toString(), at);
    return amount.unit == null && Character.isLetterOrDigit(next) ? null : amount;
  }

  /** Whether exactly three digits stand there. */
  private static boolean isThousand(Segments text, int at) {
    return isDigit(text.at(at))
        && isDigit(text.at(at + 1))
        && isDigit(text.at(at + 2))
        && !isDigit(text.at(at + 3));
  }

  private static WrittenAmount withUnit(Segments text, String digits, int digitsEnd) {
    boolean apart = text.at(digitsEnd) == ' ' || text.at(digitsEnd) == '-';
    int start = apart ? digitsEnd + 1 : digitsEnd;
    int end = start;
    String unit = null;
    if (text.at(start) == '%') {
      unit = PERCENT;
      end = start + 1;
    } else {
      while (end - start <= LONGEST_UNIT && isLetter(text.at(end))) {
        end++;
      }
      String word = new String(text.text(), start, end - start);
      if (word.equalsIgnoreCase("per") && isCent(text, end)) {
        unit = PERCENT;
        end += " cent".length();
      } else if (mayStand(word, apart) && !Character.isLetterOrDigit(text.at(end))) {
        unit = UNITS.get(word.toLowerCase(Locale.ROOT));
      }
    }
    return unit == null
        ? new WrittenAmount(digits, digitsEnd, null, null, digitsEnd, digitsEnd)
        : new WrittenAmount(digits, digitsEnd, canonical(digits, unit), unit, start, end);
  }

  /** Letters alone: a capital where it stands apart; a small t is a tonne. */
  private static boolean mayStand(String word, boolean apart) {
    return word.length() != 1 || (apart ? "BMT".contains(word) : !word.equals("t"));
  }

  private static boolean isCent(Segments text, int at) {
    String cent = " cent";
    for (int i = 0; i < cent.length(); i++) {
      if (text.at(at + i) != cent.charAt(i)) {
        return false;
      }
    }
    return !Character.isLetterOrDigit(text.at(at + cent.length()));
  }

  private static String canonical(String digits, String unit) {
    BigDecimal value = new BigDecimal(digits);
    Integer power = POWERS.get(unit);
    String plain =
        value.scaleByPowerOfTen(power == null ? 0 : power).stripTrailingZeros().toPlainString();
    return power == null ? plain + "%" : plain;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
