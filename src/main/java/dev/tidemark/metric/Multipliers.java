package dev.tidemark.metric;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and letters that multiply a number, as powers of ten. */
final class Multipliers {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("hundred", 2),
          Map.entry("thousand", 3),
          Map.entry("thousands", 3),
          Map.entry("lakh", 5),
          Map.entry("lakhs", 5),
          Map.entry("million", 6),
          Map.entry("millions", 6),
          Map.entry("mn", 6),
          Map.entry("mln", 6),
          Map.entry("mio", 6),
          Map.entry("millionen", 6),
          Map.entry("juta", 6),
          Map.entry("mil", 3),
          Map.entry("millones", 6),
          Map.entry("milhões", 6),
          Map.entry("bilhões", 9),
          Map.entry("ribu", 3),
          Map.entry("lpa", 5),
          Map.entry("crore", 7),
          Map.entry("crores", 7),
          Map.entry("billion", 9),
          Map.entry("billions", 9),
          Map.entry("bn", 9),
          Map.entry("bln", 9),
          Map.entry("mrd", 9),
          Map.entry("mld", 9),
          Map.entry("milliarden", 9),
          Map.entry("milliards", 9),
          Map.entry("miliar", 9),
          Map.entry("trillion", 12),
          Map.entry("trillions", 12),
          Map.entry("trn", 12),
          Map.entry("tn", 12),
          Map.entry("triliun", 12),
          Map.entry("quadrillion", 15));
  private static final Map<String, Integer> LETTERS =
      Map.of("k", 3, "m", 6, "mm", 6, "b", 9, "t", 12, "tr", 12, "cr", 7);

  /**
   * Words that multiply, by what depends on who writes: {@code billones} is a million millions in
   * Spain and a thousand in text translated from English.
   */
  private static final Set<String> UNCERTAIN =
      Set.of(
          "billón",
          "billon",
          "billones",
          "trillón",
          "trillon",
          "trillones",
          "trilhão",
          "trilhões",
          "billionen",
          "billiarden",
          "trillionen",
          "miliardi",
          "miljard",
          "miljarder",
          "milliarder",
          "biliony");

  private Multipliers() {}

  /** Whether a number before the word is of no certain size. */
  static boolean isUncertain(String lower) {
    return UNCERTAIN.contains(lower);
  }

  static @Nullable Integer word(String lower) {
    return WORDS.get(lower);
  }

  /**
   * The power of a letter, which multiplies money, and where it is a glued capital {@code K M B}
   * anything.
   */
  static @Nullable Integer letter(String written, boolean money, boolean glued) {
    boolean capital =
        written.equals("K") || written.equals("M") || written.equals("B") || written.equals("k");
    return money || (glued && capital)
        ? LETTERS.get(written.toLowerCase(java.util.Locale.ROOT))
        : null;
  }
}
