package dev.tidemark.indexing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * What reading kept originals again changed.
 *
 * @param originals how many were read
 * @param changed ids of articles that say something else now, as far as they are named
 * @param added ids of articles that were not found before
 * @param moved articles that have another id now; the old address leads there
 * @param lost places of originals that gave articles and can't be read any more: those stay
 * @param freed articles out of quarantine
 */
public record RereadReport(
    long originals,
    Named<String> changed,
    Named<String> added,
    Named<Move> moved,
    Named<String> lost,
    long freed) {

  /** An article that got another id. */
  public record Move(String from, String to) {}

  /**
   * Some things by name.
   *
   * @param count of all
   * @param first those that are named, at most some hundred
   */
  public record Named<T>(long count, List<T> first) {
    static final int MOST = 200;

    public Named {
      first = List.copyOf(first);
    }
  }

  /** The counts in words. */
  public String words() {
    return String.format(
        Locale.ROOT,
        "%,d read; %,d articles changed, %,d new, %,d moved, %,d out of quarantine, %,d lost",
        originals,
        changed.count(),
        added.count(),
        moved.count(),
        freed,
        lost.count());
  }

  /** Whether nothing is other than before. */
  public boolean changedNothing() {
    return changed.count() + added.count() + moved.count() + lost.count() + freed == 0;
  }

  /** The numbers of it, by the words of the audit trail. */
  public SequencedMap<String, Long> counts() {
    SequencedMap<String, Long> counts = new LinkedHashMap<>();
    counts.put("files", originals);
    counts.put("created", added.count());
    counts.put("replaced", changed.count());
    counts.put("moved", moved.count());
    counts.put("failed", lost.count());
    return counts;
  }
}
