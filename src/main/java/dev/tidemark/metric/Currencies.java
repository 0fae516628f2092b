package dev.tidemark.metric;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How money is written: signs, codes and words, with their ISO 4217 codes. */
final class Currencies {
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("\u20AC", "EUR"),
          Map.entry("\u00A3", "GBP"),
          Map.entry("\u00A5", "JPY"),
          Map.entry("\u20B9", "INR"),
          Map.entry("\u20A9", "KRW"),
          Map.entry("\u20BD", "RUB"),
          Map.entry("\u20BA", "TRY"),
          Map.entry("\u20AA", "ILS"),
          Map.entry("\u20A6", "NGN"),
          Map.entry("\u20AB", "VND"),
          Map.entry("\u0E3F", "THB"));
  private static final Map<String, String> DOLLARS =
      Map.ofEntries(
          Map.entry("us", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("u.s.", "USD"),
          Map.entry("a", "AUD"),
          Map.entry("au", "AUD"),
          Map.entry("c", "CAD"),
          Map.entry("ca", "CAD"),
          Map.entry("hk", "HKD"),
          Map.entry("s", "SGD"),
          Map.entry("nz", "NZD"),
          Map.entry("nt", "TWD"),
          Map.entry("r", "BRL"));
  private static final Set<String> CODES =
      Set.of(
          "USD", "EUR", "GBP", "INR", "JPY", "CNY", "RMB", "CHF", "AUD", "CAD", "SGD", "HKD", "NZD",
          "KRW", "BRL", "MXN", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "TRY", "ZAR", "AED", "SAR",
          "ILS", "TWD", "THB", "IDR", "MYR", "PHP", "VND", "RUB", "NGN");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("pounds", "GBP"),
          Map.entry("rupee", "INR"),
          Map.entry("rupees", "INR"),
          Map.entry("yen", "JPY"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("won", "KRW"),
          Map.entry("baht", "THB"),
          Map.entry("ringgit", "MYR"),
          Map.entry("rand", "ZAR"),
          Map.entry("zloty", "PLN"),
          Map.entry("forint", "HUF"),
          Map.entry("shekels", "ILS"),
          Map.entry("naira", "NGN"),
          Map.entry("rubles", "RUB"),
          Map.entry("roubles", "RUB"),
          Map.entry("reais", "BRL"),
          Map.entry("rupiah", "IDR"),
          Map.entry("francs", "CHF"));

  private Currencies() {}

  static boolean isCode(String code) {
    return CODES.contains(code);
  }

  /** The currency of a sign, by the letters glued before it ({@code US$}); null when unknown. */
  static @Nullable String ofSign(String sign, String letters) {
    String plain = SIGNS.get(sign);
    return plain != null && sign.equals("$") ? DOLLARS.getOrDefault(letters, plain) : plain;
  }

  static boolean qualifiesDollar(String letters) {
    return DOLLARS.containsKey(letters);
  }

  /** The currency of a code or an abbreviation before a number. */
  static @Nullable String ofPrefix(String written) {
    if (CODES.contains(written)) {
      return written.equals("RMB") ? "CNY" : written;
    }
    return written.equals("Rs") || written.equals("Rs.") || written.equals("INR") ? "INR" : null;
  }

  /** The currency of a word after a number: {@code dollars}, {@code USD}. */
  static @Nullable String ofSuffix(String written, String lower) {
    String word = WORDS.get(lower);
    return word != null ? word : ofPrefix(written);
  }
}
