package dev.tidemark.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The years over which a yearly rate holds, by the levels told in the same sentence. */
final class RateYears {
  private RateYears() {}

  /**
   * Those between two levels before the rate, or up to the only one; null where none has a year.
   */
  static @Nullable Period between(List<Draft> before) {
    String from = null;
    String to = null;
    for (Draft draft : before) {
      Period period = draft.period();
      if (draft.type() == MetricType.MARKET_SIZE && period != null && period.to() != null) {
        from = to;
        to = period.to();
      }
    }
    if (to == null) {
      return null;
    }
    boolean ordered = from != null && from.compareTo(to) < 0;
    return ordered ? new Period(null, from, to, false) : new Period(null, null, to, false);
  }

  /** {@code 40 boats in 2024, a rise of 5% from 2023}: up to the year of the number before. */
  static Period since(Period stated, List<Draft> before) {
    Period last = before.isEmpty() ? null : before.get(before.size() - 1).period();
    String until = last == null ? null : last.to();
    boolean follows =
        stated.to() == null
            && stated.from() != null
            && until != null
            && stated.from().compareTo(until) < 0;
    return follows ? new Period(stated.text(), stated.from(), until, false) : stated;
  }

  /**
   * The stated time with the end that a level adds: {@code $5 billion by 2030, at a CAGR of 9% from
   * 2022}.
   *
   * @param later the year named next in the sentence; null when none is
   */
  static Period widened(Period stated, List<Draft> before, @Nullable String later) {
    Period levels = between(before);
    String since = stated.to() == null ? stated.from() : null;
    if (since != null) {
      String level = levels == null ? null : levels.to();
      String until = level != null && since.compareTo(level) < 0 ? level : later;
      boolean follows = until != null && since.compareTo(until) < 0;
      return follows ? new Period(stated.text(), since, until, false) : stated;
    }
    boolean same = levels != null && stated.to() != null && stated.to().equals(levels.to());
    return same && levels != null && levels.from() != null
        ? new Period(stated.text(), levels.from(), stated.to(), false)
        : stated;
  }
}
