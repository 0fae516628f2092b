package dev.tidemark.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long answers took, by what was asked. */
final class Times {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Map<Kind, List<Long>> nanos = new EnumMap<>(Kind.class);

  void add(Kind kind, long taken) {
    nanos.computeIfAbsent(kind, none -> new ArrayList<>()).add(taken);
  }

  /** Milliseconds that a share of the answers to a kind took at most; NaN where there are none. */
  double of(Kind kind, double share) {
    return millis(nanos.getOrDefault(kind, List.of()), share);
  }

  /** The same over all kinds. */
  double ofAll(double share) {
    return of(Arrays.asList(Kind.values()), share);
  }

  /** The same over those that have a floor. */
  double ofThoseWithFloor(double share) {
    return of(Arrays.stream(Kind.values()).filter(Kind::hasFloor).toList(), share);
  }

  private double of(List<Kind> kinds, double share) {
    List<Long> all = new ArrayList<>();
    kinds.forEach(kind -> all.addAll(nanos.getOrDefault(kind, List.of())));
    return millis(all, share);
  }

  private static double millis(List<Long> some, double share) {
    if (some.isEmpty()) {
      return Double.NaN;
    }
    List<Long> sorted = new ArrayList<>(some);
    Collections.sort(sorted);
    int place = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, place)) / NANOS_PER_MILLI;
  }
}
