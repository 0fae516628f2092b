package dev.tidemark.search;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The currencies that users name, by sign, word or ISO 4217 code. */
final class CurrencyWords {
  /** Longest first, so that {@code US$} is not read as {@code $}. */
  private static final String[][] SIGNS = {
    {"US$", "USD"},
    {"CA$", "CAD"},
    {"HK$", "HKD"},
    {"NT$", "TWD"},
    {"NZ$", "NZD"},
    {"CN¥", "CNY"},
    {"A$", "AUD"},
    {"C$", "CAD"},
    {"S$", "SGD"},
    {"R$", "BRL"},
    {"RS.", "INR"},
    {"RS", "INR"},
    {"RMB", "CNY"},
    {"$", "USD"},
    {"€", "EUR"},
    {"£", "GBP"},
    {"¥", "JPY"},
    {"₹", "INR"},
    {"₩", "KRW"},
    {"₽", "RUB"},
    {"₺", "TRY"}
  };

  private static final Set<String> ISO =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> WORDS = words();

  private CurrencyWords() {}

  /**
   * A sign or code found.
   *
   * @param code ISO 4217
   * @param length how many characters it took
   */
  record Found(String code, int length) {}

  /** The sign, or the code before a number, with which the text starts; null when none. */
  static @Nullable Found prefix(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    for (String[] sign : SIGNS) {
      if (upper.startsWith(sign[0])) {
        return new Found(sign[1], sign[0].length());
      }
    }
    String code = upper.length() < 3 ? "" : upper.substring(0, 3);
    boolean alone = upper.length() == 3 || (upper.length() > 3 && !isLetter(upper.charAt(3)));
    return alone && ISO.contains(code) ? new Found(code, 3) : null;
  }

  /** The currency that a whole word names; null when none. */
  static @Nullable String named(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    Found sign = upper.isEmpty() ? null : prefix(upper);
    if (sign != null && sign.length() == upper.length()) {
      return sign.code();
    }
    return WORDS.get(upper);
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    words.put("DOLLAR", "USD");
    words.put("DOLLARS", "USD");
    words.put("EURO", "EUR");
    words.put("EUROS", "EUR");
    words.put("POUND", "GBP");
    words.put("POUNDS", "GBP");
    words.put("YEN", "JPY");
    words.put("YUAN", "CNY");
    words.put("RUPEES", "INR");
    words.put("WON", "KRW");
    words.put("FRANCS", "CHF");
    return Map.copyOf(words);
  }
}
