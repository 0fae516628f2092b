package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fractions and multiples written as words: {@code two-thirds}, {@code half of}, {@code tripled}.
 */
final class FractionReader {
  private static final Map<String, String> FRACTIONS =
      Map.ofEntries(
          Map.entry("two-thirds", "66.67"),
          Map.entry("one-third", "33.33"),
          Map.entry("one-quarter", "25"),
          Map.entry("one-half", "50"),
          Map.entry("three-quarters", "75"),
          Map.entry("three-fourths", "75"),
          Map.entry("one-fourth", "25"),
          Map.entry("one-fifth", "20"),
          Map.entry("two-fifths", "40"),
          Map.entry("three-fifths", "60"),
          Map.entry("four-fifths", "80"),
          Map.entry("one-tenth", "10"),
          Map.entry("nine-tenths", "90"));
  private static final Map<String, Integer> MULTIPLES =
      Map.ofEntries(
          Map.entry("doubled", 2),
          Map.entry("doubling", 2),
          Map.entry("doubles", 2),
          Map.entry("tripled", 3),
          Map.entry("tripling", 3),
          Map.entry("triples", 3),
          Map.entry("quadrupled", 4),
          Map.entry("quadrupling", 4),
          Map.entry("quintupled", 5),
          Map.entry("twofold", 2),
          Map.entry("threefold", 3),
          Map.entry("fourfold", 4),
          Map.entry("fivefold", 5),
          Map.entry("sixfold", 6),
          Map.entry("sevenfold", 7),
          Map.entry("eightfold", 8),
          Map.entry("tenfold", 10),
          Map.entry("hundredfold", 100),
          Map.entry("hundred-fold", 100),
          Map.entry("thousandfold", 1000),
          Map.entry("thousand-fold", 1000),
          Map.entry("two-fold", 2),
          Map.entry("three-fold", 3),
          Map.entry("four-fold", 4),
          Map.entry("five-fold", 5),
          Map.entry("ten-fold", 10));

  private static final String[] ACTORS = {"digital", "body", "stunt", "mixed", "women's", "men's"};

  private final Sentence s;

  FractionReader(Sentence sentence) {
    this.s = sentence;
  }

  /** The quantity that these words make; null when they make none. */
  @Nullable Quantity at(int i) {
    if (!s.isWord(i)) {
      return null;
    }
    String word = s.lower(i);
    String fraction = FRACTIONS.get(word);
    if (fraction != null) {
      return quantity(i, i, new BigDecimal(fraction), Unit.PERCENT, fraction.contains(".") ? 2 : 0);
    }
    boolean actor = s.isWordOf(i, "doubles", "triples") && s.isWordOf(i - 1, ACTORS);
    boolean kinds = word.endsWith("fold") && s.isWordOf(i - 1, "is", "are") && !s.isWord(i + 1);
    Integer multiple = actor || kinds ? null : MULTIPLES.get(word);
    if (multiple != null && (i == 0 || !s.isCapital(i)) && !s.isWordOf(i + 1, "down", "as", "up")) {
      return quantity(i, i, BigDecimal.valueOf(multiple), Unit.MULTIPLE, 0);
    }
    return switch (word) {
      case "double", "triple", "quadruple" -> verb(i);
      case "twice", "thrice" -> asMuch(i);
      case "half" -> half(i);
      case "two", "three", "one", "a" -> apart(i);
      default -> null;
    };
  }

  /** {@code twice the speed}, {@code twice as many}; not {@code twice a week}. */
  private @Nullable Quantity asMuch(int i) {
    boolean compares = s.isWordOf(i + 1, "the", "as", "that", "its", "their", "more");
    return compares
        ? quantity(i, i, BigDecimal.valueOf(s.isWordOf(i, "twice") ? 2 : 3), Unit.MULTIPLE, 0)
        : null;
  }

  /** {@code expected to double}, {@code more than double the}; not {@code double-digit}. */
  private @Nullable Quantity verb(int i) {
    int before = i - 1;
    while (s.is(before, Tag.ADVERB)) {
      before--;
    }
    boolean verb =
        s.isWordOf(
            before, "to", "will", "could", "may", "might", "than", "nearly", "almost", "would");
    verb |=
        s.isWordOf(i - 1, "nearly", "almost", "roughly")
            && s.isWordOf(i + 1, "from", "the", "that", "what");
    boolean noun =
        s.isWordOf(i + 1, "the", "its", "their")
            && s.isAny(before, Tag.VERB, Tag.ABOUT, Tag.AUXILIARY);
    verb |= noun;
    boolean joined = s.is(i - 1, Tag.ADVERB) && s.isWordOf(before, "and");
    verb |= joined && s.is(i + 1, Tag.PREPOSITION);
    boolean ends = !s.isWordOf(i + 1, "down", "check", "click", "as", "up");
    BigDecimal value =
        BigDecimal.valueOf(s.isWordOf(i, "double") ? 2 : s.isWordOf(i, "triple") ? 3 : 4);
    return verb && ends ? quantity(i, i, value, Unit.MULTIPLE, 0) : null;
  }

  private @Nullable Quantity half(int i) {
    boolean bounded = s.isAny(i - 1, Tag.ABOUT, Tag.AT_LEAST, Tag.AT_MOST);
    boolean whole = s.isWordOf(i + 1, "of");
    boolean part =
        s.isWordOf(i - 1, "first", "second", "latter", "last", "other", "a", "better")
            || s.isWordOf(i + 1, "a", "an", "million", "billion", "way", "hour", "day", "year")
            || s.is(i + 1, Tag.DURATION);
    boolean and = s.isWordOf(i + 1, "and") || (s.glued(i) && s.isMark(i + 1, '-'));
    boolean theWhole =
        s.isWordOf(i + 1, "the", "their", "its")
            && !s.isWordOf(i + 2, "battle", "time", "story", "fun", "job", "way", "day", "year");
    return (bounded || whole || theWhole) && !part && !and
        ? quantity(i, i, BigDecimal.valueOf(50), Unit.PERCENT, 0)
        : null;
  }

  /** {@code two thirds of}, {@code a quarter of}, {@code one in five}. */
  private @Nullable Quantity apart(int i) {
    String next = s.lower(i + 1);
    boolean of = s.isWordOf(i + 2, "of");
    if (next.equals("thirds") || next.equals("third")) {
      boolean two = s.isWordOf(i, "two");
      boolean by = s.isWordOf(i - 1, "by", "nearly", "almost") && !s.isWord(i + 2);
      return of || two || (by && isChange(i))
          ? quantity(i, i + 1, new BigDecimal(two ? "66.67" : "33.33"), Unit.PERCENT, 2)
          : null;
    }
    boolean by = s.isWordOf(i, "a") && s.isWordOf(i - 1, "by", "nearly", "almost");
    if (by && next.equals("quarter") && isChange(i) && !s.isWord(i + 2)) {
      return quantity(i, i + 1, BigDecimal.valueOf(25), Unit.PERCENT, 0);
    }
    boolean year = of && s.isNumber(i + 3) && s.lower(i + 3).length() == 4;
    if ((next.equals("quarters") && !year) || (next.equals("quarter") && of)) {
      BigDecimal value = BigDecimal.valueOf(s.isWordOf(i, "three") ? 75 : 25);
      return quantity(i, i + 1, value, Unit.PERCENT, 0);
    }
    return s.isWordOf(i, "a") ? null : outOf(i);
  }

  /** {@code cut costs by a quarter}: a rise or a fall leads up to it. */
  private boolean isChange(int i) {
    return s.any(i - 9, i, Tag.FALL) || s.any(i - 9, i, Tag.RISE);
  }

  private @Nullable Quantity outOf(int i) {
    Map<String, Integer> wholes =
        Map.of("three", 3, "four", 4, "five", 5, "six", 6, "eight", 8, "ten", 10, "10", 10, "5", 5);
    boolean in = s.isWordOf(i + 1, "in");
    boolean out = s.isWordOf(i + 1, "out") && s.isWordOf(i + 2, "of");
    int at = in ? i + 2 : i + 3;
    Integer whole = in || out ? wholes.get(s.lower(at)) : null;
    if (whole == null || !s.isWord(at + 1) || s.is(at + 1, Tag.DURATION)) {
      return null;
    }
    int part = s.isWordOf(i, "one") ? 1 : s.isWordOf(i, "two") ? 2 : 3;
    BigDecimal value =
        new BigDecimal(part * 100).divide(new BigDecimal(whole), 2, java.math.RoundingMode.HALF_UP);
    return quantity(i, at, value.stripTrailingZeros(), Unit.PERCENT, 0);
  }

  private static Quantity quantity(int first, int last, BigDecimal value, Unit unit, int decimals) {
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return new Quantity(first, last, first, last, plain, null, null, Bound.EXACT, unit, null, step);
  }
}
