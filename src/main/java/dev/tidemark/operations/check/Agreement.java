package dev.tidemark.operations.check;

import dev.tidemark.record.RecordInspection;
import dev.tidemark.search.engine.IndexInspection;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an index holds each article of the record once, and no other, up to the change that it
 * covers. What came later may be in it in its older form, or not at all.
 */
final class Agreement {
  private static final int MOST = 20;

  private final long covered;
  private final List<String> indexed = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private long count;
  private int at;

  Agreement(long covered) {
    this.covered = covered;
  }

  /** What they disagree on, in sentences. */
  static List<String> problems(IndexInspection index, RecordInspection record) {
    Agreement agreement = new Agreement(index.coveredSequence());
    index.articles(agreement::indexed);
    record.articles(agreement::recorded);
    return agreement.ended();
  }

  /** Called for each article of the index, by id. */
  void indexed(String id, int copies) {
    indexed.add(id);
    if (copies > 1) {
      problem("article " + id + " is in the index " + copies + " times");
    }
  }

  /** Then for each of the record, by id. */
  void recorded(String id, long sequence, boolean deleted) {
    skipUnknown(id);
    boolean found = at < indexed.size() && indexed.get(at).equals(id);
    if (found) {
      at++;
    }
    if (sequence <= covered && found == deleted) {
      problem(
          deleted
              ? "article " + id + " was deleted and is still in the index"
              : "article " + id + " is not in the index");
    }
  }

  private void skipUnknown(String until) {
    while (at < indexed.size() && indexed.get(at).compareTo(until) < 0) {
      problem("article " + indexed.get(at) + " is in the index and never was in the record");
      at++;
    }
  }

  List<String> ended() {
    skipUnknown("\uffff");
    if (count > problems.size()) {
      problems.add("and " + (count - problems.size()) + " more");
    }
    return problems;
  }

  private void problem(String sentence) {
    count++;
    if (problems.size() < MOST) {
      problems.add(sentence);
    }
  }
}
