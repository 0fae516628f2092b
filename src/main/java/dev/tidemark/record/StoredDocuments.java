package dev.tidemark.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads everything that is stored packed, to see whether it still can be. */
final class StoredDocuments {
  private static final int TOLD_EVERY = 200;
  private static final int MOST = 20;

  private final Statements sql;
  private final List<String> unreadable = new ArrayList<>();
  private long done;
  private long failures;

  StoredDocuments(Statements sql) {
    this.sql = sql;
  }

  List<String> unreadable(RecordCopy.Progress progress) throws SQLException {
    boolean originals =
        sql.first("SELECT 1 FROM sqlite_master WHERE name = 'original'", row -> 1) != null;
    boolean sums = count("PRAGMA user_version") >= Migrations.WITH_SUMS;
    long total = count("SELECT count(*) FROM article WHERE document IS NOT NULL");
    total += originals ? count("SELECT count(*) FROM original") : 0;
    long all = total;
    if (sums) {
      lookAtSums();
    }
    sql.each(
        "SELECT id, document FROM article WHERE document IS NOT NULL",
        row -> looked(article(row), progress, all));
    if (originals) {
      sql.each(
          "SELECT number, path, bytes, size, shown, media_type, charset, line, hash FROM original",
          row -> looked(original(row), progress, all));
    }
    if (failures > unreadable.size()) {
      unreadable.add("and " + (failures - unreadable.size()) + " more");
    }
    return unreadable;
  }

  private long count(String query) throws SQLException {
    Long count = sql.first(query, row -> row.getLong(1));
    return count == null ? 0 : count;
  }

  private void lookAtSums() throws SQLException {
    sql.each(
        "SELECT " + ArticleRow.COLUMNS + " FROM article",
        row -> {
          ArticleRow read = ArticleRow.read(row);
          String id = read.facts().id();
          return noted(read.sound() ? null : "article " + id + " is not what was written");
        });
    sql.each(
        "SELECT " + KeptDocumentRow.COLUMNS + ", sum FROM quarantine_document",
        row -> {
          KeptDocumentRow read = KeptDocumentRow.readWithSum(row);
          return noted(
              read.sound()
                  ? null
                  : "what is kept of " + read.path() + " in quarantine is not what was kept");
        });
    sql.each(
        KeyRows.ALL,
        row ->
            noted(
                KeyRows.isSound(row)
                    ? null
                    : "key " + row.getString(1) + " is not what was made, and allows nothing"));
  }

  private boolean noted(@Nullable String problem) {
    if (problem != null) {
      failures++;
      if (unreadable.size() < MOST) {
        unreadable.add(problem);
      }
    }
    return true;
  }

  private boolean looked(@Nullable String problem, RecordCopy.Progress progress, long total) {
    noted(problem);
    if (++done % TOLD_EVERY == 0 || done == total) {
      progress.at(done, total);
    }
    return true;
  }

  private static @Nullable String article(ResultSet row) throws SQLException {
    String id = row.getString(1);
    try {
      String told = ArticleContent.read(row.getBytes(2)).id();
      return told.equals(id) ? null : "article " + id + " holds the text of " + told;
    } catch (RecordFailureException unreadable) {
      return "article " + id + " can't be read";
    }
  }

  private static @Nullable String original(ResultSet row) throws SQLException {
    String name = "the original with number " + row.getLong(1) + of(row.getString(2));
    try {
      Original original =
          new Original(
              PackedOriginal.unpacked(row.getBytes(3), row.getInt(4)),
              row.getString(5),
              row.getString(6),
              row.getString(7),
              row.getInt(8));
      return PackedOriginal.hash(original, row.getString(2)).equals(row.getString(9))
          ? null
          : name + " is not what was kept";
    } catch (RecordFailureException damaged) {
      return name + " can't be unpacked";
    }
  }

  private static String of(@Nullable String path) {
    return path == null ? "" : " (" + path + ")";
  }
}
