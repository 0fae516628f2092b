package dev.tidemark.search;

import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One amount as typed, not yet multiplied out.
 *
 * @param multiplier null when none is written
 * @param unit null when none is written
 * @param currency null when none is written
 */
record AmountEnd(
    BigDecimal number,
    @Nullable BigDecimal multiplier,
    @Nullable Unit unit,
    @Nullable String currency) {
  private static final int LONGEST = 60;
  private static final int DIGITS = 30;

  /** Thousands set off, or digits with a decimal point or comma; each form is read in one way. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "([0-9]{1,3}(?:,[0-9]{3})++(?:\\.[0-9]++)?)|([0-9]{1,3}(?:\\.[0-9]{3}){2,}+)"
              + "|([0-9]++(?:\\.[0-9]++)?)(?:,([0-9]{1,2})(?![0-9]))?");

  private static final Map<String, BigDecimal> MULTIPLIERS =
      Map.ofEntries(
          Map.entry("K", power(3)),
          Map.entry("THOUSAND", power(3)),
          Map.entry("LAKH", power(5)),
          Map.entry("M", power(6)),
          Map.entry("MN", power(6)),
          Map.entry("MIO", power(6)),
          Map.entry("MILLION", power(6)),
          Map.entry("MILLIONS", power(6)),
          Map.entry("CR", power(7)),
          Map.entry("CRORE", power(7)),
          Map.entry("B", power(9)),
          Map.entry("BN", power(9)),
          Map.entry("BLN", power(9)),
          Map.entry("MRD", power(9)),
          Map.entry("BILLION", power(9)),
          Map.entry("BILLIONS", power(9)),
          Map.entry("T", power(12)),
          Map.entry("TN", power(12)),
          Map.entry("TRN", power(12)),
          Map.entry("TRILLION", power(12)),
          Map.entry("TRILLIONS", power(12)));

  private static final Map<String, Unit> UNITS =
      Map.of(
          "%", Unit.PERCENT,
          "PERCENT", Unit.PERCENT,
          "PCT", Unit.PERCENT,
          "PP", Unit.PERCENTAGE_POINT,
          "X", Unit.MULTIPLE,
          "×", Unit.MULTIPLE,
          "TIMES", Unit.MULTIPLE);

  private static BigDecimal power(int exponent) {
    return BigDecimal.ONE.scaleByPowerOfTen(exponent);
  }

  /** Whether a word alone multiplies: {@code billion}, {@code bn}. */
  static boolean isMultiplier(String word) {
    return MULTIPLIERS.containsKey(word.toUpperCase(Locale.ROOT));
  }

  /** Reads an amount; null when it is none. */
  static @Nullable AmountEnd read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    boolean negative = isMinus(text);
    String rest = negative ? text.substring(1).strip() : text;
    CurrencyWords.Found sign = rest.isEmpty() ? null : CurrencyWords.prefix(rest);
    if (sign != null) {
      rest = rest.substring(sign.length()).strip();
      if (!negative && isMinus(rest)) {
        negative = true;
        rest = rest.substring(1).strip();
      }
    }
    Matcher matcher = NUMBER.matcher(rest);
    if (!matcher.lookingAt() || matcher.end() > DIGITS || hasTwoDecimalSigns(matcher)) {
      return null;
    }
    BigDecimal number = negative ? number(matcher).negate() : number(matcher);
    AmountEnd bare = new AmountEnd(number, null, null, sign == null ? null : sign.code());
    return bare.withWords(rest.substring(matcher.end()).strip());
  }

  /** {@code 1.5,2} */
  private static boolean hasTwoDecimalSigns(Matcher matcher) {
    return matcher.group(4) != null && matcher.group(3).indexOf('.') >= 0;
  }

  private static boolean isMinus(String text) {
    return text.startsWith("-") || text.startsWith("−");
  }

  private static BigDecimal number(Matcher matcher) {
    if (matcher.group(1) != null) {
      return new BigDecimal(matcher.group(1).replace(",", ""));
    }
    if (matcher.group(2) != null) {
      return new BigDecimal(matcher.group(2).replace(".", ""));
    }
    String cents = matcher.group(4);
    return new BigDecimal(cents == null ? matcher.group(3) : matcher.group(3) + "." + cents);
  }

  private @Nullable AmountEnd withWords(String words) {
    AmountEnd end = this;
    String rest = words;
    while (!rest.isEmpty()) {
      int length = rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ');
      AmountEnd more = null;
      while (length > 0) {
        more = end.withWord(rest.substring(0, length).toUpperCase(Locale.ROOT));
        if (more != null) {
          break;
        }
        length--;
      }
      if (more == null) {
        return null;
      }
      end = more;
      rest = rest.substring(length).strip();
    }
    return end;
  }

  private @Nullable AmountEnd withWord(String word) {
    if (multiplier == null && unit == null && MULTIPLIERS.containsKey(word)) {
      return new AmountEnd(number, MULTIPLIERS.get(word), null, currency);
    }
    if (unit == null && currency == null && UNITS.containsKey(word)) {
      return new AmountEnd(number, multiplier, UNITS.get(word), null);
    }
    String named = currency == null && unit == null ? CurrencyWords.named(word) : null;
    return named == null ? null : new AmountEnd(number, multiplier, null, named);
  }
}
