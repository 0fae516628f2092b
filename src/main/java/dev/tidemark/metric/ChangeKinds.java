package dev.tidemark.metric;

/** Whether a relative change is a saving, a capability or plain growth: by what changes. */
final class ChangeKinds {
  private static final String[] HASTENS = {
    "accelerate", "accelerates", "accelerated", "accelerating", "hasten", "hastened", "expedited"
  };
  private static final String[] IMPROVES = {
    "improve", "improves", "improved", "improving", "improvement", "improvements"
  };
  private static final String[] WORK = {
    "process",
    "processes",
    "workflow",
    "workflows",
    "deployment",
    "deployments",
    "onboarding",
    "procedures",
    "tasks",
    "approvals",
    "delivery",
    "deliveries",
    "work"
  };

  private ChangeKinds() {}

  static MetricType kind(Reading r, ChangedThing change) {
    Sentence s = r.s();
    Span thing = change.thing();
    int first = thing == null ? r.q().last() + 1 : thing.first();
    boolean compound =
        change.word() > r.q().next() && thing != null && thing.first() > change.word();
    int kind = compound ? r.q().next() : first;
    int last = thing == null ? Math.min(r.to(), first + 3) - 1 : thing.last();
    boolean faster = s.isWordOf(change.word(), "faster", "quicker", "shorter", "cheaper");
    boolean down = faster || s.is(change.word(), Tag.FALL);
    if (r.q().unit() == Unit.PERCENTAGE_POINT) {
      return r.because(MetricType.CHANGE, "a rise or fall by points", change.word());
    }
    if (s.isWordOf(change.word(), "savings", "saving", "cheaper")) {
      return r.because(MetricType.SAVING, "the change is called a saving", change.word());
    }
    if (s.isWordOf(change.word(), "higher", "more", "premium", "premiums") && paid(r)) {
      return r.because(MetricType.PAY, "more pay", Tag.PAY);
    }
    if (down && isCost(s, change)) {
      return r.because(MetricType.SAVING, "less time, money or effort", change.word());
    }
    boolean able = Capabilities.any(s, kind, last + 1);
    String head = s.lower(first);
    boolean timed = head.startsWith("time-to-") || head.startsWith("cost-per-");
    if (down && !able && (timed || s.any(kind, last + 1, Tag.EFFORT))) {
      return r.because(
          MetricType.SAVING, "less time, money or effort", change.word(), change.word());
    }
    if (!able && isSooner(s, change.word(), last)) {
      return r.because(MetricType.SAVING, "work takes less time", change.word(), last);
    }
    if (faster || able || isSkill(s, first)) {
      return r.because(MetricType.PERFORMANCE, "a capability changes", kind, last);
    }
    return r.because(MetricType.GROWTH, "a word for a change goes with the number", change.word());
  }

  private static boolean isCost(Sentence s, ChangedThing change) {
    Span thing = change.thing();
    return s.isWordOf(change.word() - 1, "cost", "costs")
        || (thing != null && s.isWordOf(thing.last(), "cost", "costs", "expenses"));
  }

  /** {@code improved delivery times}, {@code hastens approvals}: a time that gets shorter. */
  private static boolean isSooner(Sentence s, int change, int last) {
    boolean improved = s.isWordOf(change, IMPROVES) && s.isWordOf(last, "time", "times");
    return improved || (s.isWordOf(change, HASTENS) && s.isWordOf(last, WORK));
  }

  /** {@code a 30% improvement in predicting storms}. */
  private static boolean isSkill(Sentence s, int first) {
    boolean in = s.isWordOf(first - 1, "in", "at");
    return in && s.isWordOf(first, "predicting", "forecasting", "recognizing", "diagnosing");
  }

  private static boolean paid(Reading r) {
    return r.s().any(Math.max(0, r.q().left() - 14), r.q().left(), Tag.PAY);
  }
}
