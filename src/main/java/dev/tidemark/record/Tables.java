package dev.tidemark.record;

import java.sql.SQLException;
import java.time.Clock;

/** All tables over one connection. For one thread at a time. */
final class Tables implements AutoCloseable {
  private final Statements statements;
  private final ArticleRows articles;
  private final LinkRows links;
  private final SourceRows sources;
  private final QuarantineRows quarantine;
  private final StoryRows stories;
  private final KeyRows keys;
  private final OriginalRows originals;
  private final FetchRows fetches;

  Tables(Statements statements, Clock clock) {
    this.statements = statements;
    articles = new ArticleRows(statements, clock);
    links = new LinkRows(statements);
    sources = new SourceRows(statements);
    quarantine = new QuarantineRows(statements, clock);
    stories = new StoryRows(statements);
    keys = new KeyRows(statements);
    originals = new OriginalRows(statements);
    fetches = new FetchRows(statements);
  }

  ArticleRows articles() {
    return articles;
  }

  LinkRows links() {
    return links;
  }

  SourceRows sources() {
    return sources;
  }

  QuarantineRows quarantine() {
    return quarantine;
  }

  StoryRows stories() {
    return stories;
  }

  KeyRows keys() {
    return keys;
  }

  OriginalRows originals() {
    return originals;
  }

  FetchRows fetches() {
    return fetches;
  }

  void begin() throws SQLException {
    statements.update("BEGIN IMMEDIATE");
  }

  /** Starts a transaction that reads one state of everything. */
  void beginReading() throws SQLException {
    statements.update("BEGIN");
  }

  /**
   * Makes durable what was done since {@link #begin}; a failure says nothing about whether it is.
   */
  void commit() throws SQLException {
    statements.update("COMMIT");
  }

  @Override
  public void close() throws SQLException {
    statements.close();
  }
}
