package dev.tidemark.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the metrics of one article that say the same: {@code near $300B} in the title, {@code
 * surpass $296 billion} in the lead. What may be another claim stays apart: the same number for
 * another year, place, firm or source, or beside it in the same sentence; and where a mention would
 * fit two claims it belongs to none.
 */
final class Mentions {
  /** An article of more metrics is a listing, and nothing in it is told twice. */
  static final int MOST = 500;

  private static final Comparator<Ranked> MOST_EXACT =
      Comparator.comparingInt(Ranked::exactness).reversed();

  /**
   * @param exactness higher is better: sure before unsure, then digits, then what is known besides
   */
  private record Ranked(Finding finding, int exactness) {
    private static final int NEGATIVE = 1_000;

    static Ranked of(Finding finding) {
      Metric metric = finding.metric();
      int exactness = metric.sure() ? 1 : 0;
      exactness = exactness << 16 | Math.clamp(SameValue.digits(finding) + NEGATIVE, 0, 0xffff);
      exactness = exactness << 1 | (metric.subject() != null ? 1 : 0);
      exactness = exactness << 1 | (metric.bound() == Bound.EXACT ? 1 : 0);
      exactness = exactness << 1 | (metric.period() != null ? 1 : 0);
      exactness = exactness << 1 | (metric.source() != null ? 1 : 0);
      return new Ranked(finding, exactness);
    }
  }

  private Mentions() {}

  /** The same findings in the same order, linked to those that say the same. */
  static List<Finding> linked(List<Finding> findings) {
    if (findings.size() < 2 || findings.size() > MOST) {
      return findings;
    }
    Map<String, SameClaim> claims = new HashMap<>();
    for (SameClaim claim : claims(findings)) {
      claim.members().forEach(member -> claims.put(member.metric().id(), claim));
    }
    List<Finding> linked = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      SameClaim claim = claims.get(finding.metric().id());
      linked.add(claim == null ? finding : claim.linked(finding));
    }
    return linked;
  }

  /** Each finding in one claim; the most exact ones first, so that they lead. */
  private static List<SameClaim> claims(List<Finding> findings) {
    List<Finding> ordered =
        findings.stream().map(Ranked::of).sorted(MOST_EXACT).map(Ranked::finding).toList();
    List<SameClaim> claims = new ArrayList<>();
    for (Finding finding : ordered) {
      SameClaim fitting = null;
      int fits = 0;
      for (SameClaim claim : claims) {
        if (claim.takes(finding)) {
          fitting = claim;
          fits++;
        }
      }
      if (fitting != null && fits == 1) {
        fitting.add(finding);
      } else {
        claims.add(new SameClaim(finding));
      }
    }
    return claims;
  }
}
