package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** {@code The deal values Tide Works at $2 billion}: what is valued, by which verb. */
final class Valued {
  private static final int FARTHEST = 9;

  private static final String[] COMPANIES = {
    "company", "powerhouse", "giant", "unicorn", "startup", "start-up", "firm", "behemoth", "empire"
  };

  private final Reading r;
  private final Sentence s;

  Valued(Reading reading) {
    this.r = reading;
    this.s = reading.s();
  }

  /** The verb of valuing that leads up to the amount; -1 when none does. */
  int verb() {
    int at = r.q().left() - 1;
    for (int i = at - 1; s.isWordOf(at, "at") && i >= Math.max(r.from(), at - FARTHEST); i--) {
      if (s.isWordOf(i, "values", "valuing", "valued")) {
        return i + 1 < at && !s.isWordOf(i - 1, "is", "was", "are", "were", ",") ? i : -1;
      }
    }
    return -1;
  }

  /** {@code a $2 billion chart company}: the company; null where the amount is of none. */
  @Nullable Span company() {
    Quantity q = r.q();
    Span np = s.isWordOf(article(), "a", "an", "the") ? r.phrases().startingAt(q.next()) : null;
    boolean company = np != null && np.first() == q.next() && s.isWordOf(np.last(), COMPANIES);
    return company ? np : null;
  }

  private int article() {
    int left = r.q().left();
    return s.isWordOf(left, "a", "an", "the") ? left : left - 1;
  }

  /** {@code Gull, a $2 billion company}: the name beside it. */
  private @Nullable Span named(Span company) {
    int before = article() - 1;
    while (s.isAny(before, Tag.NOW, Tag.ADVERB)) {
      before--;
    }
    boolean parted =
        s.isMark(before, ',') || s.isMark(before, '\u2014') || s.isMark(before, '\u2013');
    Span name = parted ? r.phrases().endingAt(before - 1) : null;
    if (name == null && s.isWordOf(before, "to", "into", "is", "as", "became", "become")) {
      name = new ClauseSubjects(s, r.phrases()).of(r.q().first(), 0);
    }
    return name != null && s.isCapital(name.last())
        ? r.found(name, "the name beside the company", company.last())
        : r.found(company, "the company that the amount stands before");
  }

  @Nullable Span thing() {
    Span company = company();
    if (company != null) {
      return named(company);
    }
    int verb = verb();
    Span np = verb < 0 ? null : r.phrases().startingAt(verb + 1);
    return np == null || np.last() >= r.q().left() ? null : r.found(np, "what is valued", verb);
  }
}
