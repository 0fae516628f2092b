package dev.tidemark.metric;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells from when a value holds that it still lies ahead. */
final class Deadlines {
  /** Levels that can't be known before their year; rates and prices may be agreed for later. */
  private static final Set<MetricType> LEVELS =
      EnumSet.of(
          MetricType.MARKET_SIZE,
          MetricType.REVENUE,
          MetricType.PROFIT,
          MetricType.IMPACT,
          MetricType.HEADCOUNT,
          MetricType.VOLUME,
          MetricType.SHARE,
          MetricType.MARKET_SHARE);

  private Deadlines() {}

  /**
   * {@code puts the market at $88 billion in 2033}: a level of a year that lies after the text.
   *
   * @param published the year of the text; 0 when it is not known
   */
  static boolean isAfter(MetricType type, @Nullable Period period, int published, Reading r) {
    String to = period == null || period.from() != null ? null : period.to();
    boolean after = to != null && Integer.parseInt(to.substring(0, 4)) > published;
    return published > 0
        && after
        && LEVELS.contains(type)
        && r.because(true, "its year lies after the text's");
  }

  /** {@code toward $16 trillion by 2028}: a market's level to be reached, unless it was reached. */
  static boolean isDeadline(MetricType type, @Nullable Period period, Reading r) {
    String text = period == null ? null : period.text();
    boolean by = text != null && text.startsWith("by ");
    boolean grows = type == MetricType.CAGR || type == MetricType.GROWTH;
    Sentence s = r.s();
    boolean through = text != null && text.startsWith("through ");
    if (grows && through && s.anyWord(r.q().next(), r.to(), "through")) {
      return r.becauseOf(true, "a growth that goes on through then", "through");
    }
    boolean done =
        s.anyWord(r.from(), r.q().left(), "reached", "was", "were", "had", "has", "have");
    int aim = -1;
    for (int i = Math.max(r.from(), r.q().left() - 12); by && i < r.q().left() - 1; i++) {
      boolean to = s.isWordOf(i, "to") && s.isAny(i + 1, Tag.VERB, Tag.FALL, Tag.RISE);
      aim = to ? i : aim;
    }
    boolean since = s.anyWord(aim, r.q().left(), "reached", "was", "were", "had", "has", "have");
    if (!by || (done && (aim < 0 || since))) {
      return false;
    }
    if (type == MetricType.MARKET_SIZE) {
      return r.becauseOf(true, "a level to be reached by then", "by");
    }
    int can = s.last(Math.max(r.from(), r.q().left() - 12), r.q().left(), Tag.AUXILIARY);
    boolean able = s.isWordOf(can, "can");
    return (aim >= 0 || able) && r.becauseOf(true, "something aimed at by then", "by");
  }
}
