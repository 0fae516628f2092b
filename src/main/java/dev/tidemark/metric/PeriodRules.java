package dev.tidemark.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says when a value holds, by the words that stand nearest and belong to no other quantity. */
final class PeriodRules {
  private static final String[] COMPARES = {"faster", "slower", "higher", "same", "even"};

  private final Sentence s;
  private final List<Quantity> quantities;
  private final List<TimeMark> marks;

  PeriodRules(Sentence sentence, List<Quantity> quantities) {
    this.s = sentence;
    this.quantities = quantities;
    this.marks = TimeMarks.of(sentence, quantities);
  }

  /**
   * @param before what the quantities before in this sentence were found to be
   * @param known the period of the last rate in the text before; null when there is none
   */
  @Nullable Period period(
      Reading r, MetricType type, Modality modality, List<Draft> before, @Nullable Period known) {
    boolean rate = type == MetricType.CAGR;
    if (rate) {
      Period forecast = forecastPeriod(r, before, known);
      if (forecast != null) {
        return forecast;
      }
    }
    TimeMark own = own(r);
    if (own != null) {
      Period stated = period(own);
      Period whole = stated;
      if (rate && !own.isSpan()) {
        whole = RateYears.widened(stated, before, later(own));
      } else if (type == MetricType.GROWTH) {
        whole = RateYears.since(stated, before);
      }
      String rule =
          whole.equals(stated)
              ? "the nearest time that belongs to no other number"
              : "the time beside it, with the year of the level that goes with it";
      return r.because(whole, rule, own.first(), own.last());
    }
    Period relative = relative(r);
    if (relative != null) {
      return relative;
    }
    if (rate) {
      Period levels = RateYears.between(before);
      return levels != null
          ? r.because(levels, "the years of the levels that stand before it in the sentence")
          : presupposed(r, known);
    }
    return modality == Modality.ACTUAL ? now(r) : null;
  }

  private Period period(TimeMark mark) {
    return new Period(s.phrase(mark.first(), mark.last()), mark.from(), mark.to(), false);
  }

  private @Nullable TimeMark own(Reading r) {
    TimeMark right = right(r.index());
    if (right != null) {
      return right;
    }
    TimeMark left = left(r);
    left = left == null ? opening(r) : left;
    left = left == null ? reached(r) : left;
    return left != null ? left : listed(r);
  }

  /** {@code grow 40%, reaching $9 million by 2030}: the time of the level that it brings. */
  private @Nullable TimeMark reached(Reading r) {
    int at = r.index() + 1 < quantities.size() ? quantities.get(r.index() + 1).left() : -1;
    boolean near = at > 0 && at - r.q().right() <= 4 && !r.q().isMoney();
    boolean from = s.isWordOf(r.q().left() - 1, "from");
    boolean brings =
        s.isWordOf(at - 1, "to", "reaching", "hitting", "reach", "hit", "exceeding", "totaling");
    return near && brings && !from && r.q().unit() != Unit.COUNT ? right(r.index() + 1) : null;
  }

  /** {@code $3 billion in Q4 2020 revenue: nets up 7%, ropes up 8%}: the heading's date. */
  private @Nullable TimeMark listed(Reading r) {
    if (marks.size() != 1) {
      return null;
    }
    TimeMark only = marks.get(0);
    for (int i = Math.max(only.last() + 1, r.q().left() - 40); i < r.q().left(); i++) {
      if (s.isMark(i, ':')) {
        return only;
      }
    }
    return null;
  }

  /** The first mark after the quantity, unless it leads up to the next one. */
  private @Nullable TimeMark right(int index) {
    Quantity q = quantities.get(index);
    int to = index + 1 < quantities.size() ? quantities.get(index + 1).left() : s.size();
    for (TimeMark mark : marks) {
      if (mark.first() > q.last() && mark.last() < to) {
        return leadsToNext(q, mark, to) ? null : mark;
      }
    }
    return null;
  }

  private boolean leadsToNext(Quantity q, TimeMark mark, int to) {
    boolean apart = false;
    for (int i = q.last() + 1; i < mark.first(); i++) {
      apart |=
          s.isMark(i, ',')
              || s.isMark(i, ';')
              || s.is(i, Tag.VERB)
              || s.isWordOf(i, "and", "but", "while");
    }
    int gap = mark.first() - q.last();
    int toNext = to - mark.last();
    if (to == s.size()) {
      return apart && gap > (q.left() < 5 ? 22 : 15);
    }
    boolean closes = s.isMark(mark.last() + 1, ',');
    boolean opens =
        s.isMark(mark.first() - 1, ',') || s.isWordOf(mark.first() - 1, "and", "but", "while");
    return apart && (opens || (!closes && toNext <= gap));
  }

  private @Nullable TimeMark left(Reading r) {
    TimeMark found = null;
    for (TimeMark mark : marks) {
      if (mark.first() >= r.from() && mark.last() < r.q().left() && !spent(mark, r.q().left())) {
        found = mark;
      }
    }
    boolean taken = found != null && r.index() > 0 && found.equals(right(r.index() - 1));
    return taken ? null : found;
  }

  /** {@code 47 sets in 2009 has grown to 300}: the verb after it ends what the mark holds for. */
  private boolean spent(TimeMark mark, int to) {
    boolean opens =
        mark.first() <= 1 || s.isMark(mark.last() + 1, ',') || s.isWordOf(mark.last() + 1, "alone");
    return !opens && s.any(mark.last() + 1, to, Tag.AUXILIARY);
  }

  /** {@code By 2025, …}: a mark that opens the sentence holds for all of it. */
  private @Nullable TimeMark opening(Reading r) {
    if (marks.isEmpty() || r.index() == 0) {
      return null;
    }
    TimeMark first = marks.get(0);
    boolean near =
        first.first() <= 1
            || (marks.size() == 1 && !s.anyWord(first.last(), r.q().left(), "while", "but", "up"));
    boolean opens = near && first.last() < quantities.get(0).first();
    return opens ? first : null;
  }

  /** {@code this year}, {@code by year's end}: the year that the sentence named before. */
  private @Nullable Period relative(Reading r) {
    for (int i = r.q().last() + 1; i < r.to(); i++) {
      boolean year = s.isWordOf(i, "this") && s.isWordOf(i + 1, "year");
      boolean end =
          s.isWordOf(i, "year")
              && ((s.isWordOf(i + 1, "'s") && s.isWordOf(i + 2, "end"))
                  || s.isWordOf(i + 1, "end"));
      boolean endMark =
          s.isWordOf(i, "year") && s.lower(i + 1).equals("'s") && s.isWordOf(i + 2, "end");
      if (year || end || endMark) {
        TimeMark named = lastBefore(i);
        return named == null || named.to() == null
            ? null
            : r.because(
                new Period(s.phrase(i, i + 1), null, named.to().substring(0, 4), false),
                "the year named before in the sentence",
                i,
                i + 1);
      }
    }
    return null;
  }

  /** The year of a level told after the mark; null where none is. */
  private @Nullable String later(TimeMark own) {
    for (TimeMark mark : marks) {
      if (mark.first() > own.last() && mark.from() == null) {
        return mark.to();
      }
    }
    return null;
  }

  private @Nullable TimeMark lastBefore(int token) {
    TimeMark found = null;
    for (TimeMark mark : marks) {
      found = mark.last() < token ? mark : found;
    }
    return found;
  }

  private @Nullable Period forecastPeriod(Reading r, List<Draft> before, @Nullable Period known) {
    int phrase = s.first(r.q().last() + 1, s.size(), Tag.FORECAST_PERIOD);
    if (phrase < 0) {
      return null;
    }
    for (TimeMark mark : marks) {
      if (mark.isSpan()) {
        return r.because(
            period(mark),
            "the span of years beside the forecast period",
            mark.first(),
            mark.last());
      }
    }
    Period levels = RateYears.between(before);
    Period best = levels != null && levels.from() != null ? levels : known;
    String rule = "the forecast period that the text named before";
    return best == null
        ? (levels == null ? null : r.because(levels, rule, phrase))
        : r.because(new Period("forecast period", best.from(), best.to(), false), rule, phrase);
  }

  /** {@code an even faster rate}: than the one before, so over the same years. */
  private @Nullable Period presupposed(Reading r, @Nullable Period known) {
    return known != null && s.anyWord(r.from(), r.q().left(), COMPARES)
        ? r.becauseOf(
            new Period(null, known.from(), known.to(), false),
            "compared with the rate before, so over the same years",
            COMPARES)
        : null;
  }

  private @Nullable Period now(Reading r) {
    int start = Math.max(r.from(), r.clauseStart());
    for (int i = start; r.index() > 0 && i < r.q().left(); i++) {
      start = s.isMark(i, ',') ? i : start;
    }
    int to = joinedTo(r);
    int word = nowBetween(start, r.q().left());
    if (word < 0) {
      word =
          nowBetween(
              r.q().last() + 1,
              Math.min(Math.min(to, r.clauseEnd()), r.q().last() + 9 + (to - r.to())));
    }
    return word < 0
        ? null
        : r.because(new Period(s.phrase(word, word), null, null, true), "said to hold now", word);
  }

  /** {@code 42% of adults and 35% of teens currently}: what follows the second holds for both. */
  private static int joinedTo(Reading r) {
    boolean and = r.s().isWordOf(r.to() - 1, "and") && r.index() + 1 < r.all().size();
    boolean alike = and && r.all().get(r.index() + 1).unit() == r.q().unit();
    return alike && r.to() - r.q().last() < 7 ? Math.min(r.s().size(), r.to() + 6) : r.to();
  }

  private int nowBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean newspaper = s.isWordOf(i, "today") && i > 0;
      boolean order = s.isWordOf(i, "now") && s.isWordOf(i + 1, "for", "available");
      if (s.is(i, Tag.NOW) && !newspaper && !order) {
        return i;
      }
    }
    return -1;
  }
}
