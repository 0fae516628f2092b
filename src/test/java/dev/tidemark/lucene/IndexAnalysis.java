package dev.tidemark.lucene;

import org.apache.lucene.analysis.Analyzer;

/** How the engine reads texts, for those who compare another index with its own. */
public final class IndexAnalysis {
  private IndexAnalysis() {}

  /** An analyzer of the same kind; to be closed. */
  public static Analyzer analyzer() {
    return new TextAnalysis();
  }
}
