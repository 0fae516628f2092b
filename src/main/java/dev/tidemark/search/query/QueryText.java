package dev.tidemark.search.query;

import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.Invisible;
import dev.tidemark.search.SearchLimits;
import java.text.Normalizer;
import java.util.Locale;

/** A query before it is read: refused when too long, then made plain. */
final class QueryText {
  private static final String PARAMETER = "q";

  private QueryText() {}

  /**
   * Compatibility forms folded (full-width letters and signs, ligatures), invisible characters
   * removed, typographic quotes straight, every space a plain one.
   *
   * @throws InvalidParameterException {@code query_too_long} or {@code invalid_character}
   */
  static String plain(String query, SearchLimits limits) {
    String text = query.strip();
    int length = text.codePointCount(0, text.length());
    if (length > limits.queryLength()) {
      throw tooLong("It has " + length + " characters", limits);
    }
    Invisible.refuse(PARAMETER, text);
    String folded = joined(Normalizer.normalize(Invisible.removed(text), Normalizer.Form.NFKC));
    return Invisible.spaced(straight(Invisible.removed(folded)));
  }

  /** Without backslashes between a letter and its accent: without them the two are one letter. */
  private static String joined(String text) {
    for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 1)) {
      if (i > 0 && i + 1 < text.length() && divides(text, i)) {
        String without = text.substring(0, i) + text.substring(i + 1);
        return joined(Normalizer.normalize(without, Normalizer.Form.NFKC));
      }
    }
    return text;
  }

  private static boolean divides(String text, int at) {
    String pair =
        Character.toString(text.codePointBefore(at)) + Character.toString(text.codePointAt(at + 1));
    return !Normalizer.isNormalized(pair, Normalizer.Form.NFKC);
  }

  static InvalidParameterException tooLong(String found, SearchLimits limits) {
    return new InvalidParameterException(
        "query_too_long",
        PARAMETER,
        String.format(
            Locale.ROOT,
            "The query is too long. %s; it may have %d characters and %d words, %d of them operators (OR and -).",
            found,
            limits.queryLength(),
            limits.queryWords(),
            limits.queryOperators()));
  }

  private static String straight(String text) {
    StringBuilder straight = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      straight.append("“”„‟«»″".indexOf(c) < 0 ? c : '"');
    }
    return straight.toString();
  }
}
