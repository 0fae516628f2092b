package dev.tidemark.search;

import dev.tidemark.metric.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a value is measured in: a currency's ISO 4217 code, or the name of another unit. */
public final class UnitText {
  private static final List<String> UNITS =
      Arrays.stream(Unit.values())
          .filter(unit -> unit != Unit.CURRENCY)
          .map(Unit::toString)
          .toList();
  private static final List<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList();

  private UnitText() {}

  /**
   * The canonical text of a unit.
   *
   * @throws InvalidParameterException {@code invalid_parameter} when there is no such unit
   */
  static String read(String parameter, String text) {
    String code = text.toUpperCase(Locale.ROOT);
    if (CURRENCIES.contains(code)) {
      return code;
    }
    List<String> examples = new ArrayList<>(UNITS);
    examples.addAll(List.of("USD", "EUR", "GBP"));
    return FilterText.known(parameter, text, examples);
  }

  /**
   * The same text for what a metric is measured in.
   *
   * @param currency ISO 4217; null unless the unit is currency
   */
  public static String of(Unit unit, @Nullable String currency) {
    return currency == null ? unit.toString() : currency;
  }
}
