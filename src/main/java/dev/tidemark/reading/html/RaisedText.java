package dev.tidemark.reading.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells footnote marks from exponents: "$5 billion¹" is no number of its own, "20 m²" is one. */
final class RaisedText {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Set<String> UNITS =
      Set.of("m", "km", "cm", "mm", "nm", "ft", "in", "yd", "mi", "s", "x", "n", "10", "kg", "h");
  private static final int LONGEST_MARK = 8;

  private RaisedText() {}

  /**
   * What is to be written for a {@code <sup>}.
   *
   * @param before the word that it follows
   * @return null for a footnote mark
   */
  static @Nullable String of(Element sup, String before) {
    String text = sup.text().strip();
    boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (number && sup.selectFirst("a") == null && UNITS.contains(before.toLowerCase(Locale.ROOT))) {
      StringBuilder raised = new StringBuilder();
      text.chars().forEach(c -> raised.append(DIGITS.charAt(c - '0')));
      return raised.toString();
    }
    return number || isMark(sup, text) ? null : text;
  }

  private static boolean isMark(Element sup, String text) {
    if (text.length() > LONGEST_MARK) {
      return false;
    }
    boolean link = sup.selectFirst("a") != null || sup.parents().is("a[href^=#]");
    boolean sign = text.chars().noneMatch(Character::isLetter) && text.indexOf('%') < 0;
    boolean letter = text.length() == 1 && Character.isLowerCase(text.charAt(0));
    boolean bracket = text.startsWith("[") || text.startsWith("(");
    boolean trade = text.equals("®") || text.equals("™");
    return !trade && (link || sign || letter || bracket);
  }
}
