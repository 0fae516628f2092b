package dev.tidemark.search.engine;

import java.util.List;

/**
 * A look at an engine's durable index as it was at one moment, beside whoever writes it; changes
 * nothing. Throws {@link EngineUnavailableException} where it can't be read.
 */
public interface IndexInspection extends AutoCloseable {

  /** Where it is, for people. */
  String place();

  /** Whether this program would answer from it, rather than build another one. */
  boolean isOfThisSchema();

  /** The last sequence number of the record that it covers. */
  long coveredSequence();

  /** How many articles it holds. */
  long size();

  /** Goes through every file and value; what is wrong, in sentences. */
  List<String> damages();

  /** Takes the articles that it holds. */
  interface Visitor {
    /**
     * An article.
     *
     * @param copies how often it is there; more than once is wrong
     */
    void article(String id, int copies);
  }

  /** Visits every article, by id in the order of its bytes. */
  void articles(Visitor visitor);

  @Override
  void close();
}
