package dev.tidemark.record;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The table of links from articles to the references they give. */
final class LinkRows {
  private final Statements sql;

  LinkRows(Statements sql) {
    this.sql = sql;
  }

  /** Makes these the links of an article, whatever they were. */
  void replace(String source, Collection<String> targets) throws SQLException {
    Set<String> wanted = new HashSet<>(targets);
    wanted.remove(source);
    Set<String> held = new HashSet<>();
    sql.each("SELECT target FROM link WHERE source = ?", row -> held.add(row.getString(1)), source);
    for (String target : held) {
      if (!wanted.contains(target)) {
        sql.update("DELETE FROM link WHERE source = ? AND target = ?", source, target);
      }
    }
    wanted.removeAll(held);
    add(source, wanted);
  }

  /** Adds to the links of an article. */
  void add(String source, Collection<String> targets) throws SQLException {
    for (String target : targets) {
      if (!target.equals(source)) {
        sql.update("INSERT OR IGNORE INTO link (source, target) VALUES (?, ?)", source, target);
      }
    }
  }
}
