package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one amount at a token: sign, currency, number, multiplier, unit, glued or apart. */
final class AmountReader {
  private static final Map<String, Integer> NUMBER_WORDS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private final Sentence s;

  AmountReader(Sentence sentence) {
    this.s = sentence;
  }

  /** The amount that starts at the token; null when none does. */
  @Nullable Amount at(int i) {
    int number = i;
    boolean negative = false;
    boolean signed = isSign(i);
    if (signed) {
      negative = !s.isMark(i, '+');
      number++;
    }
    String currency = null;
    int width = prefixWidth(number);
    if (width > 0) {
      currency = prefix(number, width);
      number += width;
      if (!signed && s.isMark(number, '-') && s.isNumber(number + 1) && s.glued(number)) {
        return null;
      }
    }
    if (s.isNumber(number)) {
      NumberLiteral literal = s.token(number).number();
      return literal == null ? null : digits(i, number, literal, negative, currency);
    }
    return s.isWord(number) && number == i ? words(i) : null;
  }

  private boolean isSign(int i) {
    boolean sign =
        s.isMark(i, '+') || s.isMark(i, '-') || s.isMark(i, '\u2212') || s.isMark(i, '\u2013');
    if (!sign || !s.glued(i)) {
      return false;
    }
    boolean free = !s.holds(i - 1) || !s.glued(i - 1) || s.isMark(i - 1, '(');
    return free && (s.isNumber(i + 1) || prefixWidth(i + 1) > 0) && !leadsItem(i);
  }

  private boolean leadsItem(int i) {
    return i == 0 && !s.isMark(i, '+') && !s.glued(i);
  }

  /** Tokens of a currency before the number: {@code $}, {@code US$}, {@code USD}. */
  private int prefixWidth(int i) {
    if (!s.holds(i) || !s.holds(i + 1)) {
      return 0;
    }
    if (s.token(i).kind() == Token.Kind.MARK) {
      return Currencies.ofSign(s.lower(i), "") != null && s.isNumber(i + 1) ? 1 : 0;
    }
    boolean letters = s.isWord(i) && s.isMark(i + 1, '$') && s.isNumber(i + 2);
    if (letters && (s.glued(i) || s.lower(i).length() > 1)) {
      return Currencies.qualifiesDollar(s.lower(i)) ? 2 : 0;
    }
    if (!s.isWord(i) || Currencies.ofPrefix(s.written(i)) == null) {
      return 0;
    }
    int next = s.isMark(i + 1, '.') ? 2 : 1;
    boolean sign = s.holds(i + next) && Currencies.ofSign(s.lower(i + next), "") != null;
    next += sign ? 1 : 0;
    return s.isNumber(i + next) ? next : 0;
  }

  private @Nullable String prefix(int i, int width) {
    if (s.token(i).kind() == Token.Kind.MARK) {
      String letters = s.isWord(i - 1) && s.glued(i - 1) ? s.lower(i - 1) : "";
      return Currencies.ofSign(s.lower(i), letters);
    }
    return width == 2 && s.isMark(i + 1, '$')
        ? Currencies.ofSign("$", s.lower(i))
        : Currencies.ofPrefix(s.written(i));
  }

  private @Nullable Amount digits(
      int first, int number, NumberLiteral literal, boolean negative, @Nullable String currency) {
    Tail tail = new Tail(s, number, literal.decimals(), currency);
    tail.read();
    if (literal.commaDecimal() && !tail.hasUnit()) {
      return null;
    }
    BigDecimal mantissa = negative ? literal.value().negate() : literal.value();
    return tail.amount(first, mantissa);
  }

  /** {@code two million}, {@code billion dollars}, {@code ten percent}. */
  private @Nullable Amount words(int i) {
    Integer bare = Multipliers.word(s.lower(i));
    if (bare != null && bare >= 3 && s.isWord(i + 1) && isMoneyWord(i + 1)) {
      boolean free = !s.isNumber(i - 1) && !NUMBER_WORDS.containsKey(s.lower(i - 1));
      boolean one = !s.lower(i).endsWith("s");
      return free && one
          ? new Amount(i, i + 1, BigDecimal.ONE, bare, true, 0, Unit.CURRENCY, money(i + 1))
          : null;
    }
    if (s.isWordOf(i, "half") && s.isWordOf(i + 1, "a")) {
      return halfOf(i, i + 1);
    }
    Integer value = named(i);
    if (value == null || s.isWordOf(i - 1, "half", "quarter")) {
      return null;
    }
    Tail tail = new Tail(s, i, 0, null);
    tail.read();
    boolean known = tail.hasUnit() && !(s.lower(i).equals("a") && tail.unit() != null);
    boolean low = value > 1 && leadsToHigher(i);
    return known || low || (tail.scaled() && value > 0)
        ? tail.amount(i, BigDecimal.valueOf(value))
        : null;
  }

  /** {@code five}, {@code twenty-five}; null for what is no number. */
  private @Nullable Integer named(int i) {
    String word = s.lower(i);
    Integer value = NUMBER_WORDS.get(word);
    int hyphen = value == null ? word.indexOf('-') : -1;
    Integer tens = hyphen > 0 ? NUMBER_WORDS.get(word.substring(0, hyphen)) : null;
    Integer ones = tens == null ? null : NUMBER_WORDS.get(word.substring(hyphen + 1));
    boolean both = tens != null && ones != null && tens >= 20 && ones < 10;
    return both && tens != null && ones != null ? (Integer) (tens + ones) : value;
  }

  /** {@code two to five times}: the unit stands after the second number. */
  private boolean leadsToHigher(int i) {
    Integer high = s.isWordOf(i + 1, "to") ? named(i + 2) : null;
    if (high == null) {
      return false;
    }
    Tail tail = new Tail(s, i + 2, 0, null);
    tail.read();
    return tail.unit() == Unit.MULTIPLE || tail.unit() == Unit.PERCENT;
  }

  /** {@code half a million}. */
  private @Nullable Amount halfOf(int half, int article) {
    Tail tail = new Tail(s, article, 1, null);
    tail.read();
    return tail.scaled() ? tail.amount(half, new BigDecimal("0.5")) : null;
  }

  private boolean isMoneyWord(int i) {
    return money(i) != null && s.isWordOf(i, "dollar", "dollars", "euro", "euros", "pounds");
  }

  private @Nullable String money(int i) {
    return Currencies.ofSuffix(s.written(i), s.lower(i));
  }
}
