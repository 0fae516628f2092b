package dev.tidemark.metric;

/** What a percentage of something measures: {@code 40% of ports}, {@code 90% of the leaks}. */
final class PartTypes {
  private static final String[] CATCHES = {
    "detect",
    "detects",
    "detected",
    "prevent",
    "prevents",
    "prevented",
    "identify",
    "identifies",
    "identified",
    "predict",
    "predicted",
    "catch",
    "caught",
    "block",
    "blocked",
    "resolve",
    "resolves",
    "resolved",
    "solve",
    "solved",
    "solving",
    "correctly",
    "detecting",
    "identifying",
    "retaining",
    "retains",
    "retained"
  };

  private static final String[] EXPLAINS = {"explain", "explains", "explained", "explaining"};

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final int next;

  PartTypes(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.next = q.next();
  }

  MetricType type() {
    Span whole = r.phrases().startingAt(next + 1);
    if (whole != null && new MarketHeads(s, r.phrases()).isHead(whole.last())) {
      return r.because(MetricType.MARKET_SHARE, "so much of a market", whole.first(), whole.last());
    }
    if (whole != null && isExplained(whole)) {
      return r.because(MetricType.PERFORMANCE, "how much a model explains", whole.last());
    }
    if (isCaught()) {
      return r.becauseOf(MetricType.PERFORMANCE, "so much of it is caught or solved", CATCHES);
    }
    boolean used =
        whole != null && s.isWordOf(whole.last(), "memory", "energy", "power", "bandwidth");
    if (whole != null && !used && Capabilities.any(s, whole.first(), whole.last() + 1)) {
      return r.because(
          MetricType.PERFORMANCE, "a part of a capability", whole.first(), whole.last());
    }
    return isOfCases()
        ? r.because(MetricType.PERFORMANCE, "so many of the cases", next, next + 2)
        : r.because(MetricType.SHARE, "a part of a whole", next);
  }

  private boolean isExplained(Span whole) {
    return s.isWordOf(whole.last(), "variance", "variation", "variations", "variability")
        && s.anyWord(q.left() - 4, q.left(), EXPLAINS);
  }

  private boolean isCaught() {
    return s.anyWord(Math.max(r.from(), q.left() - 4), q.left(), CATCHES)
        && !s.anyWord(q.left() - 2, q.left(), "that");
  }

  private boolean isOfCases() {
    boolean often = s.isWordOf(next + 1, "the") && s.isWordOf(next + 2, "time");
    boolean kind = s.isWordOf(next + 1, "all") && !s.isWordOf(next + 2, "cases", "instances");
    return often || (s.anyWord(next, next + 4, "cases", "instances", "tests") && !kind);
  }
}
