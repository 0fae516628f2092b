package dev.tidemark.search.compare;

import dev.tidemark.search.MetricPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One firm's number for one target year that became another: its first and its last, with different
 * values and published at different times.
 *
 * @param steps how many times the number changed between and including them
 */
public record Revision(String source, int year, MetricPoint first, MetricPoint last, int steps) {
  private static final Comparator<Revision> LARGEST_FIRST =
      Comparator.<Revision>comparingDouble(revision -> -Math.abs(revision.change()))
          .thenComparing(Revision::source)
          .thenComparingInt(Revision::year);

  /** By how much the number grew, as a part of the first: -0.1 for a tenth less. */
  public double change() {
    return last.middle() / first.middle() - 1;
  }

  /** All of them, the largest change first. */
  static List<Revision> of(Collection<MetricPoint> claims) {
    List<Revision> revisions = new ArrayList<>();
    List<Integer> years = claims.stream().map(MetricPoint::year).distinct().sorted().toList();
    for (int year : years) {
      List<MetricPoint> ofYear =
          claims.stream()
              .filter(claim -> claim.year() == year && claim.published() != null)
              .toList();
      for (Voice voice : Voice.of(ofYear)) {
        if (voice.source() != null) {
          add(revisions, voice.source(), year, voice.claims());
        }
      }
    }
    return revisions.stream().sorted(LARGEST_FIRST).toList();
  }

  private static void add(
      List<Revision> revisions, String source, int year, List<MetricPoint> inOrder) {
    int steps = 0;
    for (int i = 1; i < inOrder.size(); i++) {
      if (inOrder.get(i).middle() != inOrder.get(i - 1).middle()) {
        steps++;
      }
    }
    MetricPoint first = inOrder.getFirst();
    MetricPoint last = inOrder.getLast();
    boolean later = !String.valueOf(first.published()).equals(String.valueOf(last.published()));
    if (later && first.middle() != last.middle() && first.middle() != 0) {
      revisions.add(new Revision(source, year, first, last, steps));
    }
  }
}
