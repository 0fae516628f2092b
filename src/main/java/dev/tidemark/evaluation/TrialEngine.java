package dev.tidemark.evaluation;

import dev.tidemark.search.Ranking;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.SearchEngine;

/** An engine of its own for the time of a trial; what it held is gone when it is closed. */
public interface TrialEngine extends AutoCloseable {

  EngineIndex index();

  /** The same articles in another order. */
  SearchEngine rankedBy(Ranking ranking);

  @Override
  void close();
}
