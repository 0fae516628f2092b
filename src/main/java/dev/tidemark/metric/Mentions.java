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

  private static final Comparator<Finding> MOST_EXACT =
      Comparator.comparing((Finding finding) -> finding.metric().sure())
          .thenComparingInt(SameValue::digits)
          .thenComparing(finding -> finding.metric().subject() != null)
          .thenComparing(finding -> finding.metric().bound() == Bound.EXACT)
          .thenComparing(finding -> finding.metric().period() != null)
          .thenComparing(finding -> finding.metric().source() != null)
          .reversed();

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
    List<Finding> ordered = new ArrayList<>(findings);
    ordered.sort(MOST_EXACT);
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
