package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.Set;

/** What is too large or too small to be true of its type. */
final class Magnitudes {
  /** Of these a thousand units buy about as much as one of the others. */
  private static final Set<String> SMALL_UNITS =
      Set.of("JPY", "KRW", "IDR", "VND", "CLP", "COP", "NGN", "PKR", "HUF", "IRR", "INR", "RUB");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(500_000_000_000_000L);

  private Magnitudes() {}

  static boolean unusual(Quantity q, MetricType type) {
    BigDecimal size = q.size().abs();
    return switch (q.unit()) {
      case CURRENCY -> money(q, type, size);
      case PERCENT, PERCENTAGE_POINT -> percent(type, size);
      case MULTIPLE -> size.compareTo(BILLION) > 0;
      case COUNT -> type == MetricType.HEADCOUNT && size.compareTo(BILLION.movePointRight(1)) > 0;
    };
  }

  private static boolean percent(MetricType type, BigDecimal size) {
    return switch (type) {
      case CAGR -> size.compareTo(BigDecimal.valueOf(200)) > 0;
      case SHARE, MARKET_SHARE -> size.compareTo(BigDecimal.valueOf(100)) > 0;
      default -> size.compareTo(BigDecimal.valueOf(100_000)) > 0;
    };
  }

  private static boolean money(Quantity q, MetricType type, BigDecimal size) {
    boolean small = q.currency() != null && SMALL_UNITS.contains(q.currency());
    BigDecimal most = small ? MOST_MONEY.multiply(THOUSAND) : MOST_MONEY;
    if (size.compareTo(most) > 0) {
      return true;
    }
    return switch (type) {
      case MARKET_SIZE -> size.compareTo(MILLION) < 0;
      case VALUATION -> size.compareTo(THOUSAND) < 0;
      case PRICE -> !small && size.compareTo(BILLION) > 0;
      case PAY -> !small && size.compareTo(BILLION) > 0;
      default -> false;
    };
  }
}
