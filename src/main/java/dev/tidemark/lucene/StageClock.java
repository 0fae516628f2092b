package dev.tidemark.lucene;

import dev.tidemark.search.engine.StageObserver;
import dev.tidemark.search.engine.StageObserver.Stage;

/** The time from one stage of a search to the next; for one search. */
final class StageClock {
  private final StageObserver observer;
  private long last = System.nanoTime();

  StageClock(StageObserver observer) {
    this.observer = observer;
  }

  /** What was done since the last stage ended was this one. */
  void ends(Stage stage) {
    long now = System.nanoTime();
    observer.took(stage, now - last);
    last = now;
  }
}
