package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Decides what a quantity measures, by its unit and the words around it. */
final class TypeRules {
  private TypeRules() {}

  /**
   * @param before the type of the quantity before in the sentence, of the same unit; else null
   */
  static MetricType type(Reading r, @Nullable MetricType before) {
    return switch (r.q().unit()) {
      case CURRENCY -> new MoneyTypes(r).type(before);
      case PERCENT, PERCENTAGE_POINT -> new PercentTypes(r).type(before);
      case MULTIPLE -> multiple(r);
      case COUNT -> count(r);
    };
  }

  private static MetricType multiple(Reading r) {
    Sentence s = r.s();
    int next = r.q().last() + 1;
    Span thing = r.phrases().endingAt(r.q().left() - 1);
    if (thing != null && s.any(thing.first(), thing.last() + 1, Tag.CAPABILITY)) {
      return MetricType.PERFORMANCE;
    }
    boolean capability =
        s.any(next, Math.min(r.to(), next + 5), Tag.CAPABILITY) || r.left(Tag.CAPABILITY, 7);
    return capability || s.isWordOf(next, "faster", "quicker")
        ? MetricType.PERFORMANCE
        : MetricType.GROWTH;
  }

  private static MetricType count(Reading r) {
    Sentence s = r.s();
    Span noun = r.phrases().startingAt(r.q().last() + 1);
    if (noun != null
        && s.isWordOf(noun.last() + 1, "per")
        && s.isWordOf(noun.last() + 2, "second")) {
      return MetricType.PERFORMANCE;
    }
    if (noun == null) {
      boolean jobs = r.left(Tag.JOBS, 6);
      return jobs ? MetricType.HEADCOUNT : MetricType.VOLUME;
    }
    if (s.any(noun.first(), noun.last() + 1, Tag.MEASURE)) {
      boolean data = s.isWordOf(noun.last(), "tokens", "words", "lines", "pages");
      return data ? MetricType.VOLUME : MetricType.OTHER;
    }
    boolean employs =
        s.anyWord(r.from(), r.q().left(), "employ", "employs", "employing", "hire", "hired");
    Span partner =
        s.isWordOf(noun.last() + 1, "and") ? r.phrases().startingAt(noun.last() + 2) : null;
    boolean staff = partner != null && s.is(partner.last(), Tag.JOBS) && partner.last() < r.to();
    return s.is(noun.last(), Tag.JOBS) || staff || (employs && s.is(noun.last(), Tag.PEOPLE))
        ? MetricType.HEADCOUNT
        : MetricType.VOLUME;
  }
}
