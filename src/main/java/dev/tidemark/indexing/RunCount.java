package dev.tidemark.indexing;

import dev.tidemark.record.FetchState;
import dev.tidemark.record.PutOutcome;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of a run, and says so a few times a second. For one thread. */
final class RunCount {
  private static final long EACH = 200_000_000L;

  private final Progress progress;
  private final List<ArticleLibrary.Quarantined> quarantined = new ArrayList<>();
  private final List<Summary.Skipped> skipped = new ArrayList<>();
  private Progress.Phase phase = Progress.Phase.READING;
  private long phaseStarted = System.nanoTime();
  private long lastTold = phaseStarted;
  private long done;
  private long total;
  private long indexed;
  private long replaced;
  private long unchanged;
  private long removed;
  private long references;

  RunCount(Progress progress) {
    this.progress = progress;
  }

  void begin(Progress.Phase next, long ofTotal) {
    phase = next;
    total = ofTotal;
    done = 0;
    phaseStarted = System.nanoTime();
    tell();
  }

  /** One more is done. */
  void step() {
    done++;
    if (System.nanoTime() - lastTold >= EACH) {
      tell();
    }
  }

  /** Says how far it is, now. */
  void tell() {
    lastTold = System.nanoTime();
    double seconds = (lastTold - phaseStarted) / 1e9;
    double rate = seconds <= 0 ? 0 : done / seconds;
    progress.at(
        new Progress.State(phase, done, total, rate, (long) quarantined.size() + skipped.size()));
  }

  void accepted(PutOutcome.Done article) {
    switch (article.change()) {
      case CREATED, COMPLETED -> indexed++;
      case REPLACED -> replaced++;
      case UNCHANGED -> unchanged++;
    }
    references += article.newReferences();
  }

  void fetched(FetchState.Counts articles) {
    indexed += articles.added();
    replaced += articles.changed();
  }

  void unchangedFile() {
    unchanged++;
  }

  void removed(int articles) {
    removed += articles;
  }

  void quarantined(ArticleLibrary.Quarantined item) {
    quarantined.add(item);
  }

  void skipped(Summary.Skipped item) {
    skipped.add(item);
  }

  Summary summary(int files) {
    return new Summary(
        files, indexed, replaced, unchanged, removed, references, quarantined, skipped);
  }
}
