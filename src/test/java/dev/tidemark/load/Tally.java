package dev.tidemark.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of the requests of a while. Thread-safe. */
final class Tally {
  private static final double NANOS_PER_MILLI = 1e6;

  private final List<Long> accepted = new ArrayList<>();
  private final List<Long> refused = new ArrayList<>();
  private final Map<String, Integer> strange = new TreeMap<>();

  /**
   * Counts an answer; what is neither an answer nor a refusal that says when to come again is
   * strange.
   */
  synchronized void add(Connection.Answer answer, long nanos) {
    if (answer.status() == 200) {
      accepted.add(nanos);
    } else if ((answer.status() == 503 || answer.status() == 429) && answer.told()) {
      refused.add(nanos);
    } else {
      addStrange("status " + answer.status());
    }
  }

  synchronized void addStrange(String what) {
    strange.merge(what, 1, Integer::sum);
  }

  /** As words that {@link Figures} reads. */
  synchronized String told(double seconds) {
    int others = strange.values().stream().mapToInt(Integer::intValue).sum();
    String told =
        String.format(
            Locale.ROOT,
            "accepted=%.1f refused=%.1f strange=%d p50=%.1f p99=%.1f max=%.1f refused99=%.1f",
            accepted.size() / seconds,
            refused.size() / seconds,
            others,
            millis(accepted, 0.5),
            millis(accepted, 0.99),
            millis(accepted, 1),
            millis(refused, 0.99));
    return others == 0 ? told : told + " what=" + strange.toString().replace(' ', '_');
  }

  private static double millis(List<Long> times, double share) {
    if (times.isEmpty()) {
      return 0;
    }
    List<Long> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    int place = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, place)) / NANOS_PER_MILLI;
  }
}
