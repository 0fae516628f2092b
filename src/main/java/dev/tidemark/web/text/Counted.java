package dev.tidemark.web.text;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers of things. */
public final class Counted {
  private Counted() {}

  /** With thousands set off: {@code 6,277}. */
  public static String number(long count) {
    return NumberFormat.getIntegerInstance(Locale.UK).format(count);
  }

  /** {@code 1 article}, {@code 6,277 articles}. */
  public static String of(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }
}
