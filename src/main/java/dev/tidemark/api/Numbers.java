package dev.tidemark.api;

import dev.tidemark.search.InvalidParameterException;

/** Numbers in parameters. */
final class Numbers {
  private static final int MAX_DIGITS = 9;

  private Numbers() {}

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
