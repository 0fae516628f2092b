package dev.tidemark.operations;

import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.search.engine.StageObserver;
import jakarta.inject.Singleton;

/** Puts what measures around an engine. */
@Singleton
public final class Telemetry {
  private final SearchTelemetry searches;
  private final IndexTelemetry index;
  private final SearchLog log;

  Telemetry(SearchTelemetry searches, IndexTelemetry index, SearchLog log) {
    this.searches = searches;
    this.index = index;
    this.log = log;
  }

  /** The same engine, measured. */
  public SearchEngine measured(SearchEngine engine) {
    return new MeasuredSearch(engine, searches, log);
  }

  /** The same index, measured. */
  public EngineIndex measured(EngineIndex engine) {
    return new MeasuredIndex(engine, index);
  }

  /** What is told of the stages of searches. */
  public StageObserver stages() {
    return searches;
  }
}
