package dev.tidemark.indexing;

import dev.tidemark.indexing.RereadReport.Move;
import dev.tidemark.indexing.RereadReport.Named;
import dev.tidemark.record.RereadOutcome;
import java.util.ArrayList;
import java.util.List;

/** Counts what reading again changed. Thread-safe. */
final class RereadCount {
  private final Names<String> changed = new Names<>();
  private final Names<String> added = new Names<>();
  private final Names<Move> moved = new Names<>();
  private final Names<String> lost = new Names<>();
  private long originals;
  private long freed;

  synchronized void add(RereadOutcome outcome) {
    originals++;
    outcome.changed().forEach(changed::add);
    outcome.added().forEach(added::add);
    outcome.moved().forEach(move -> moved.add(new Move(move.from(), move.to())));
  }

  synchronized void lost(String place) {
    lost.add(place);
  }

  synchronized void freed(long articles) {
    freed += articles;
  }

  synchronized RereadReport report() {
    return new RereadReport(
        originals, changed.named(), added.named(), moved.named(), lost.named(), freed);
  }

  private static final class Names<T> {
    private final List<T> first = new ArrayList<>();
    private long count;

    void add(T name) {
      count++;
      if (first.size() < Named.MOST) {
        first.add(name);
      }
    }

    Named<T> named() {
      return new Named<>(count, first);
    }
  }
}
