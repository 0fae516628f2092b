package dev.tidemark.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What follows the digits of an amount: multiplier, currency, percent, times. */
final class Tail {
  private final Sentence s;
  private final int decimals;
  private int last;
  private int power;
  private boolean scaled;
  private boolean spoiled;
  private int shift;
  private @Nullable Unit unit;
  private @Nullable String currency;

  Tail(Sentence sentence, int number, int decimals, @Nullable String currency) {
    this.s = sentence;
    this.last = number;
    this.decimals = decimals;
    this.currency = currency;
    this.unit = currency == null ? null : Unit.CURRENCY;
  }

  void read() {
    boolean more = multiplier();
    if (more && unit == Unit.CURRENCY) {
      multiplier();
    } else if (more) {
      multiplier();
    }
    if (unit == null) {
      relative();
    }
    if (unit == null) {
      money();
    }
    spoiled |= unit == null && !scaled && gluedToLetters();
    spoiled |= unit != null && scaled && last + 1 < s.size() && gluedToDigits();
  }

  boolean hasUnit() {
    return unit != null || scaled;
  }

  boolean scaled() {
    return scaled;
  }

  @Nullable Unit unit() {
    return unit;
  }

  @Nullable Amount amount(int first, BigDecimal mantissa) {
    return spoiled
        ? null
        : new Amount(first, last, mantissa, power - shift, scaled, decimals, unit, currency);
  }

  private boolean gluedToLetters() {
    boolean hyphened =
        s.isMark(last + 1, '-') && s.glued(last) && s.glued(last + 1) && s.isWord(last + 2);
    return (s.isWord(last + 1) && s.glued(last)) || (hyphened && !Veto.isThing(s, last + 1));
  }

  private boolean gluedToDigits() {
    return s.glued(last) && s.isNumber(last + 1);
  }

  private boolean multiplier() {
    int at = last + 1;
    boolean hyphen = s.isMark(at, '-') && s.glued(last) && s.glued(at);
    boolean more = s.isMark(at, '+') && s.glued(last) && Multipliers.word(s.lower(at + 1)) != null;
    at += hyphen || more ? 1 : 0;
    if (!s.isWord(at)) {
      return false;
    }
    Integer found = Multipliers.word(s.lower(at));
    boolean glued = s.glued(last) && !hyphen;
    if (found == null && !scaled) {
      boolean counts = glued && s.isAny(at + 1, Tag.PEOPLE, Tag.JOBS);
      found = Multipliers.letter(s.written(at), unit == Unit.CURRENCY || counts, glued);
    }
    if (found == null || (scaled && found < 5)) {
      return false;
    }
    power += found;
    scaled = true;
    last = at;
    if (s.isMark(last + 1, '.') && s.isWordOf(last, "mrd", "mio") && s.holds(last + 2)) {
      last++;
    }
    return true;
  }

  private void relative() {
    int at = last + 1;
    boolean hyphen = s.isMark(at, '-') && s.glued(last);
    at += hyphen ? 1 : 0;
    String next = s.lower(at);
    if (next.equals("%") || next.equals("\uFF05") || next.equals("percent") || next.equals("pct")) {
      percent(at);
    } else if (next.equals("per") && s.lower(at + 1).equals("cent")) {
      percent(at + 1);
    } else if (next.equals("percentage") && s.lower(at + 1).startsWith("point")) {
      take(Unit.PERCENTAGE_POINT, at + 1);
    } else if (next.equals("pp") || next.equals("ppt")) {
      take(Unit.PERCENTAGE_POINT, at);
    } else if (next.equals("basis") && s.lower(at + 1).startsWith("point")) {
      shift = 2;
      take(Unit.PERCENTAGE_POINT, at + 1);
    } else {
      multiple(at);
    }
  }

  private void percent(int at) {
    boolean points = s.lower(at + 1).equals("points") || s.lower(at + 1).equals("point");
    take(points ? Unit.PERCENTAGE_POINT : Unit.PERCENT, points ? at + 1 : at);
  }

  private void multiple(int at) {
    String next = s.lower(at);
    boolean times =
        next.equals("times")
            && !s.isWordOf(at + 1, "a", "per", "each", "daily", "weekly", "monthly", "yearly");
    boolean cross = (next.equals("x") && !s.isNumber(at + 1)) || next.equals("\u00D7");
    if (times || (cross && s.glued(last)) || next.equals("fold")) {
      take(Unit.MULTIPLE, at);
    }
  }

  private void take(Unit found, int at) {
    unit = found;
    last = at;
  }

  private void money() {
    int at = last + 1;
    if (s.isMark(at, '-') && s.glued(last) && s.isWord(at + 1) && scaled) {
      at++;
    }
    if (s.isWordOf(at, "us", "u.s.", "american") && s.isWordOf(at + 1, "dollars", "dollar")) {
      at++;
    }
    if (!s.holds(at)) {
      return;
    }
    String found = s.isWord(at) ? Currencies.ofSuffix(s.written(at), s.lower(at)) : null;
    if (found == null && s.token(at).kind() == Token.Kind.MARK && !s.isNumber(at + 1)) {
      found = Currencies.ofSign(s.lower(at), "");
    }
    if (found != null) {
      currency = found;
      take(Unit.CURRENCY, at);
    }
  }
}
