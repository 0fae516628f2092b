package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks the metrics of one article against each other: a level at the start, a level at the end
 * and a yearly rate of the same subject.
 *
 * <p>They agree where some number of years, that between them or one more or fewer, makes the
 * intervals of their rounding meet; a hedge widens an interval, as it announces a rougher rounding.
 * A claim is called inconsistent only where the three stand together, are sure readings, and miss
 * each other by more than a badly rounded rate would: otherwise they may speak of different things,
 * and the claim is neither confirmed nor blamed. So a rate of 28.0%, where the levels say 27.93%,
 * is left alone.
 */
final class MetricCheck {
  /** Beyond these a rate or a span is a misreading, and powers would overflow. */
  private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(1_000);

  private static final int MOST_YEARS = 100;

  /** Levels looked at on either side of a rate. */
  private static final int REACH = 50;

  private final List<Finding> findings;
  private final List<Finding> levels;
  private final TreeMap<Integer, Check> checks = new TreeMap<>();
  private final int now;

  private MetricCheck(List<Finding> findings, int now) {
    this.findings = findings;
    this.levels = findings.stream().filter(MetricCheck::isLevel).toList();
    this.now = now;
  }

  /**
   * The metrics in the same order, with their checks.
   *
   * @param now the year in which the article was published; 0 when it is not known
   */
  static List<Metric> checked(List<Finding> findings, int now) {
    MetricCheck check = new MetricCheck(findings, now);
    for (Finding finding : findings) {
      if (finding.metric().type() == MetricType.CAGR && isUsable(finding)) {
        check.checkRate(finding);
      }
    }
    check.checkPairs();
    List<Metric> metrics = new ArrayList<>(findings.size());
    for (int i = 0; i < findings.size(); i++) {
      Metric metric = findings.get(i).metric();
      Check found = check.of(i);
      metrics.add(found == null ? metric : metric.checkedAs(found));
    }
    return metrics;
  }

  /** A mention shares what is known of its leader, but is not blamed: it may be rounded. */
  private @Nullable Check of(int index) {
    Finding leader = leader(findings.get(index));
    Check found = checks.get(leader.position());
    boolean blamed = found != null && found.status() == CheckStatus.INCONSISTENT;
    return blamed && leader.position() != index ? null : found;
  }

  private static boolean isUsable(Finding finding) {
    BigDecimal value = finding.metric().value();
    boolean rate = finding.metric().unit() == Unit.PERCENT;
    if (rate && value != null && value.compareTo(HIGHEST_RATE) > 0) {
      return false;
    }
    return value != null
        && finding.metric().sure()
        && value.signum() > 0
        && value.compareTo(BigDecimal.valueOf(1_000_000_000_000_000_000L)) < 0;
  }

  private void checkRate(Finding rate) {
    Period period = rate.metric().period();
    int from = period == null ? 0 : year(period.from());
    int to = period == null ? 0 : year(period.to());
    if (to - from > MOST_YEARS && from > 0) {
      return;
    }
    Finding end = level(rate, to, 0);
    Finding start = end == null ? level(rate, from, 0) : start(rate, end, from);
    if (start != null && end != null) {
      int years =
          from > 0 && to > from ? to - from : Math.min(MOST_YEARS, yearOf(end) - yearOf(start));
      triple(new GrowthClaim(start, end, rate, Math.max(1, years)));
    } else if (end != null && from > 0 && to > from && yearOf(end) == to) {
      derive(new GrowthClaim(null, end, rate, to - from));
    } else if (start != null && from > 0 && to > from && yearOf(start) == from) {
      derive(new GrowthClaim(start, null, rate, to - from));
    } else {
      uncheckable(rate, end != null ? end : start);
    }
  }

  /** The levels that stand nearest to a rate: what is farther away speaks of something else. */
  private List<Finding> near(Finding rate) {
    int position = rate.position();
    int low = 0;
    int high = levels.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = levels.get(middle).position() < position;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return levels.subList(Math.max(0, low - REACH), Math.min(levels.size(), low + REACH));
  }

  /** Where the end has no year of its own, the last level of the sentence is the end. */
  private @Nullable Finding start(Finding rate, Finding end, int from) {
    Finding found = null;
    for (Finding level : near(rate)) {
      boolean earlier = isLevelOf(level, rate) && yearOf(level) > 0 && yearOf(level) < yearOf(end);
      boolean base = from == 0 || Math.abs(yearOf(level) - from) <= 1;
      if (earlier && base && (found == null || distance(level, end) < distance(found, end))) {
        found = level;
      }
    }
    return found;
  }

  /** The level of the rate's subject in this year that stands nearest; in any year for 0. */
  private @Nullable Finding level(Finding rate, int year, int tolerance) {
    Finding found = null;
    for (Finding level : near(rate)) {
      int at = yearOf(level);
      boolean fits =
          year > 0 ? Math.abs(at - year) <= tolerance : at > 0 && level.place() == rate.place();
      if (!isLevelOf(level, rate) || !fits) {
        continue;
      }
      boolean later = year == 0 && found != null && at > yearOf(found);
      if (found == null || later || (year > 0 && distance(level, rate) < distance(found, rate))) {
        found = level;
      }
    }
    return found;
  }

  private void triple(GrowthClaim written) {
    GrowthClaim led =
        new GrowthClaim(
            lead(written.start()), lead(written.end()), lead(written.rate()), written.years());
    GrowthClaim claim = written.fittingYears() > 0 ? written : led;
    int fitting = claim.fittingYears();
    boolean together =
        distance(written.start(), written.rate()) == 0
            && distance(written.end(), written.rate()) == 0
            && !isNow(claim.start())
            && !isNow(claim.end());
    if (fitting == 0 && (!together || claim.nearlyFits())) {
      uncheckable(Objects.requireNonNull(claim.rate()), claim.end());
      return;
    }
    int years = fitting > 0 ? fitting : claim.nearestYears();
    CheckStatus status = fitting > 0 ? CheckStatus.CONSISTENT : CheckStatus.INCONSISTENT;
    put(claim.start(), status, claim.expectedStart(years), years, claim.end(), claim.rate());
    put(claim.end(), status, claim.expectedEnd(years), years, claim.start(), claim.rate());
    put(claim.rate(), status, claim.expectedRate(years), years, claim.start(), claim.end());
  }

  private void derive(GrowthClaim claim) {
    BigDecimal missing =
        claim.start() == null
            ? claim.expectedStart(claim.years())
            : claim.end() == null
                ? claim.expectedEnd(claim.years())
                : claim.expectedRate(claim.years());
    List<Finding> stated = new ArrayList<>();
    for (Finding finding : new Finding[] {claim.start(), claim.end(), claim.rate()}) {
      if (finding != null) {
        stated.add(finding);
      }
    }
    put(stated.get(0), CheckStatus.DERIVED, missing, claim.years(), stated.get(1));
    put(stated.get(1), CheckStatus.DERIVED, missing, claim.years(), stated.get(0));
  }

  private void uncheckable(Finding rate, @Nullable Finding level) {
    if (level != null) {
      put(rate, CheckStatus.NOT_CHECKABLE, null, 0, level);
      put(level, CheckStatus.NOT_CHECKABLE, null, 0, rate);
    }
  }

  /** Two levels of a sentence without a rate imply one. */
  private void checkPairs() {
    for (int i = 0; i + 1 < findings.size(); i++) {
      Finding a = findings.get(i);
      Finding b = findings.get(i + 1);
      boolean pair = a.place() == b.place() && isLevel(a) && isLevel(b) && isLevelOf(b, a);
      boolean free = !checks.containsKey(i) && !checks.containsKey(i + 1);
      if (pair
          && free
          && yearOf(a) > 0
          && yearOf(b) > yearOf(a)
          && yearOf(b) - yearOf(a) <= MOST_YEARS) {
        derive(new GrowthClaim(a, b, null, yearOf(b) - yearOf(a)));
      }
    }
  }

  private void put(
      @Nullable Finding finding,
      CheckStatus status,
      @Nullable BigDecimal expected,
      int years,
      @Nullable Finding... with) {
    if (finding == null) {
      return;
    }
    List<String> ids = new ArrayList<>();
    for (Finding other : with) {
      if (other != null) {
        ids.add(leader(other).metric().id());
      }
    }
    int index = leader(finding).position();
    Check known = checks.get(index);
    if (known == null || known.status() == CheckStatus.NOT_CHECKABLE) {
      checks.put(index, new Check(status, expected, years == 0 ? null : years, ids));
    }
  }

  /** The one that says the same most exactly: it is checked for all its mentions. */
  private Finding leader(Finding finding) {
    String leader = finding.metric().mentionOf();
    return leader == null ? finding : findings.get(Finding.position(leader));
  }

  private @Nullable Finding lead(@Nullable Finding finding) {
    return finding == null ? null : leader(finding);
  }

  private static int distance(@Nullable Finding a, @Nullable Finding b) {
    return a == null || b == null ? Integer.MAX_VALUE : Math.abs(a.place() - b.place());
  }

  private static boolean isLevel(Finding finding) {
    return finding.metric().type() == MetricType.MARKET_SIZE && isUsable(finding);
  }

  /** Whether a level is one of the same market, place and currency as the other metric. */
  private static boolean isLevelOf(Finding level, Finding other) {
    Metric a = level.metric();
    Metric b = other.metric();
    boolean money = b.currency() == null || Objects.equals(a.currency(), b.currency());
    boolean region =
        a.region() == null || b.region() == null || a.region().equalsIgnoreCase(b.region());
    return sameSubject(level, other) && !a.id().equals(b.id()) && money && region;
  }

  private static boolean sameSubject(Finding a, Finding b) {
    return a.subject().equals(b.subject()) && (!a.subject().isEmpty() || a.place() == b.place());
  }

  /** A level "now" holds for a year that only the article's date tells. */
  private static boolean isNow(@Nullable Finding finding) {
    Period period = finding == null ? null : finding.metric().period();
    return period != null && period.now();
  }

  private int yearOf(Finding finding) {
    Period period = finding.metric().period();
    if (period == null) {
      return 0;
    }
    return period.now() ? now : year(period.to());
  }

  private static int year(@Nullable String text) {
    return text == null ? 0 : Integer.parseInt(text.substring(0, 4));
  }
}
