package dev.tidemark.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is true of every record that was written by Tidemark alone. */
final class RecordRules {
  /** A rule by the query that counts what breaks it, and the tables that the query needs. */
  private record Rule(String broken, String query, List<String> tables) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "the counter of sequence numbers is not there exactly once",
              "SELECT count(*) <> 1 FROM sequence",
              List.of("sequence")),
          new Rule(
              "the record's identity is not there exactly once",
              "SELECT count(*) <> 1 FROM identity",
              List.of("identity")),
          new Rule(
              "articles have sequence numbers that the counter has not given",
              "SELECT count(*) FROM article WHERE sequence > (SELECT last FROM sequence)"
                  + " OR sequence < 1",
              List.of("article", "sequence")),
          new Rule(
              "articles have no text, or deleted ones have one",
              "SELECT count(*) FROM article WHERE (deleted = 0) <> (document IS NOT NULL)",
              List.of("article")),
          new Rule(
              "articles were read from originals that are not kept",
              "SELECT count(*) FROM article WHERE original IS NOT NULL"
                  + " AND original NOT IN (SELECT number FROM original)",
              List.of("original")),
          new Rule(
              "files are said to give articles that never were",
              "SELECT count(*) FROM source_article s"
                  + " WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.id = s.id)",
              List.of("source_article")),
          new Rule(
              "stories are worked out further than the record goes",
              "SELECT count(*) FROM story_progress"
                  + " WHERE sequence > (SELECT last FROM sequence)",
              List.of("story_progress")));

  private RecordRules() {}

  /** A sentence for each rule that does not hold. */
  static List<String> broken(Statements sql) throws SQLException {
    List<String> broken = new ArrayList<>();
    for (Rule rule : RULES) {
      if (has(sql, rule.tables())) {
        Long count = sql.first(rule.query(), row -> row.getLong(1));
        if (count == null || count > 0) {
          broken.add(rule.broken() + " (" + count + ")");
        }
      }
    }
    return broken;
  }

  /** A record of an older version has not all tables. */
  private static boolean has(Statements sql, List<String> tables) throws SQLException {
    for (String table : tables) {
      if (sql.first("SELECT 1 FROM sqlite_master WHERE name = ?", row -> row.getInt(1), table)
          == null) {
        return false;
      }
    }
    return true;
  }
}
