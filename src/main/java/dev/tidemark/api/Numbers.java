package dev.tidemark.api;

import dev.tidemark.search.InvalidParameterException;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in parameters and answers. */
final class Numbers {
  private static final MathContext PRECISION = new MathContext(14);
  private static final int MAX_DIGITS = 9;

  private Numbers() {}

  /** A computed number as exact as a double is, without its noise in the last places. */
  static BigDecimal plain(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(PRECISION).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /**
   * A whole number in a parameter: ASCII digits, nothing else.
   *
   * @throws InvalidParameterException when the text is no whole number from low to high
   */
  static int within(String text, String parameter, int low, int high) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(text) : -1;
    if (!digits || number < low || number > high) {
      throw new InvalidParameterException(
          "invalid_parameter",
          parameter,
          parameter + " is a whole number from " + low + " to " + high + ".");
    }
    return number;
  }
}
