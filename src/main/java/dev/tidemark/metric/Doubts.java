package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what makes one reading doubtful. */
final class Doubts {
  private static final int CROWD = 8;
  private static final int FEWEST_WORDS = 6;

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final EnumSet<Doubt> found = EnumSet.noneOf(Doubt.class);

  Doubts(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    raise(Doubt.CROWDED, r.all().size() > CROWD);
    raise(Doubt.AMBIGUOUS_NUMBER, ambiguous());
    raise(Doubt.ODD_SIGNS, isOdd(q.first() - 1, q.first() - 1) || isOdd(q.last(), q.last() + 1));
    raise(Doubt.UNKNOWN_WORDS, unknown());
  }

  /**
   * @param guessed whether no word decided
   * @param before the type of the number before it, which it may go on from
   */
  void typed(MetricType type, boolean guessed, @Nullable MetricType before) {
    raise(Doubt.TYPE_GUESSED, guessed && type != before);
    raise(Doubt.UNUSUAL_SIZE, Magnitudes.unusual(q, type));
  }

  void of(@Nullable String subject, boolean guessed) {
    raise(Doubt.NO_SUBJECT, subject == null);
    raise(Doubt.SUBJECT_ELSEWHERE, subject != null && guessed);
  }

  /**
   * @param published the year in which the text appeared; 0 when it is not known
   */
  void dated(@Nullable Period period, Modality modality, int published) {
    String to = period == null ? null : period.to();
    boolean past = to != null && Integer.parseInt(to.substring(0, 4)) < published;
    raise(Doubt.FORECAST_OF_THE_PAST, past && modality == Modality.FORECAST);
  }

  /** The reasons with those for the confidence after them; as they are when none are kept. */
  List<Reason> told(List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return reasons;
    }
    String aspect = Aspect.CONFIDENCE.toString();
    String value = String.valueOf(confidence());
    List<Reason> all = new ArrayList<>(reasons);
    for (Doubt doubt : found) {
      all.add(new Reason(aspect, value, doubt.rule(), List.of()));
    }
    if (found.isEmpty()) {
      all.add(new Reason(aspect, value, Aspect.CONFIDENCE.otherwise(), List.of()));
    }
    return all;
  }

  /** From 0 to 1, in hundredths. */
  double confidence() {
    double right = Doubt.BEST;
    for (Doubt doubt : found) {
      right *= doubt.right();
    }
    return Math.round(right * 100) / 100.0;
  }

  private void raise(Doubt doubt, boolean raised) {
    if (raised) {
      found.add(doubt);
    }
  }

  private boolean ambiguous() {
    for (int i = q.first(); i <= q.last(); i++) {
      NumberLiteral literal = s.token(i).number();
      if (literal != null && (dotted(literal, i) || grouped(literal, i))) {
        return true;
      }
      if (s.isWordOf(i, "mil")) {
        return true;
      }
    }
    return false;
  }

  /** {@code 1.234} of money or of things may be a thousand and more. */
  private boolean dotted(NumberLiteral literal, int i) {
    boolean thousand = literal.decimals() == 3 && literal.value().compareTo(BigDecimal.ONE) >= 0;
    boolean scaled = Multipliers.word(s.lower(i + 1)) != null;
    return thousand && !scaled && (q.isMoney() || q.unit() == Unit.COUNT);
  }

  /** {@code €3,500 Mrd} may be three and a half. */
  private boolean grouped(NumberLiteral literal, int i) {
    boolean euro = "EUR".equals(q.currency()) || s.isWordOf(i + 1, "mrd", "mio", "milliarden");
    Integer power = Multipliers.word(s.lower(i + 1));
    return literal.grouped() && euro && power != null && power >= 6;
  }

  /** Whether the token {@code mark} is a sign of code glued to the one after {@code joint}. */
  private boolean isOdd(int joint, int mark) {
    return s.glued(joint)
        && (s.isMark(mark, '=')
            || s.isMark(mark, '^')
            || s.isMark(mark, '_')
            || s.isMark(mark, '\\')
            || s.isMark(mark, '#')
            || s.isMark(mark, '@')
            || s.isMark(mark, '|')
            || s.isMark(mark, '<')
            || s.isMark(mark, '{')
            || s.isMark(mark, '}'));
  }

  /** Whether a sentence of some length has no word that holds English sentences together. */
  private boolean unknown() {
    int words = 0;
    for (int i = 0; i < s.size(); i++) {
      if (s.isAny(i, Tag.DETERMINER, Tag.PREPOSITION, Tag.AUXILIARY, Tag.PRONOUN)) {
        return false;
      }
      words += s.isWord(i) ? 1 : 0;
    }
    return words >= FEWEST_WORDS && !s.isTitled();
  }
}
