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
    String folded = Normalizer.normalize(Invisible.removed(text), Normalizer.Form.NFKC);
    String plain = Invisible.spaced(straight(Invisible.removed(folded)));
    long words = plain.isEmpty() ? 0 : plain.chars().filter(c -> c == ' ').count() + 1;
    if (words > limits.queryWords()) {
      throw tooLong("It has " + words + " words", limits);
    }
    return plain;
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
