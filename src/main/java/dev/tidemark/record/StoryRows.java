package dev.tidemark.record;

import dev.tidemark.article.Story;
import dev.tidemark.article.StoryId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables of stories over one connection. */
final class StoryRows {
  /** So many articles' bands wait in the small table. */
  static final int WAITING = 4096;

  private static final String COLUMNS = "article, story, founded, first, since, bands, sketch";

  private final Statements sql;

  StoryRows(Statements sql) {
    this.sql = sql;
  }

  StoryProgress progress() throws SQLException {
    StoryProgress progress =
        sql.first(
            "SELECT sequence, version FROM story_progress",
            row -> new StoryProgress(row.getLong(1), row.getInt(2)));
    if (progress == null) {
      throw new SQLException("the record has lost how far its stories are");
    }
    return progress;
  }

  void advance(StoryProgress progress) throws SQLException {
    sql.update(
        "UPDATE story_progress SET sequence = ?, version = ?",
        progress.sequence(),
        progress.version());
  }

  void forgetSketches() throws SQLException {
    sql.update("DELETE FROM story_band");
    sql.update("DELETE FROM story_band_new");
    sql.update("UPDATE story_progress SET waiting = 0");
    sql.update("UPDATE story_member SET bands = x'', sketch = x''");
  }

  @Nullable StoryMember find(String article) throws SQLException {
    return sql.first(
        "SELECT " + COLUMNS + " FROM story_member WHERE article = ?", StoryRows::member, article);
  }

  List<StoryMember> tellers(long story) throws SQLException {
    List<StoryMember> tellers = new ArrayList<>();
    sql.each(
        "SELECT " + COLUMNS + " FROM story_member WHERE story = ? ORDER BY article",
        row -> tellers.add(member(row)),
        story);
    return tellers;
  }

  int size(long story) throws SQLException {
    Integer size =
        sql.first("SELECT count(*) FROM story_member WHERE story = ?", row -> row.getInt(1), story);
    return size == null ? 0 : size;
  }

  Map<StoryTables.Candidate, Integer> sharing(int[] bands) throws SQLException {
    Map<StoryTables.Candidate, Integer> sharing = new HashMap<>();
    if (bands.length == 0) {
      return sharing;
    }
    String any = " WHERE band IN (" + parameters(bands.length) + ")";
    sql.each(
        "SELECT m.article, m.story FROM (SELECT member FROM story_band"
            + any
            + " UNION ALL SELECT member FROM story_band_new"
            + any
            + ") b CROSS JOIN story_member m ON m.number = b.member",
        row -> {
          sharing.merge(
              new StoryTables.Candidate(row.getString(1), row.getLong(2)), 1, Integer::sum);
          return true;
        },
        boxed(bands));
    return sharing;
  }

  void put(StoryMember member) throws SQLException {
    removeBands(member.article());
    Long number =
        sql.first(
            "INSERT INTO story_member ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article) DO UPDATE SET"
                + " story = excluded.story, founded = excluded.founded, since = excluded.since,"
                + " bands = excluded.bands, sketch = excluded.sketch RETURNING number",
            row -> row.getLong(1),
            member.article(),
            member.story(),
            member.founded(),
            member.first(),
            member.since(),
            bytes(member.bands()),
            member.sketch());
    addBands(member.bands(), number == null ? 0 : number);
    Integer waiting =
        sql.first(
            "UPDATE story_progress SET waiting = waiting + 1 RETURNING waiting",
            row -> row.getInt(1));
    if (waiting != null && waiting >= WAITING) {
      sortIn();
    }
  }

  private void addBands(int[] bands, long number) throws SQLException {
    if (bands.length > 0) {
      String rows =
          IntStream.rangeClosed(1, bands.length)
              .mapToObj(band -> "(?" + band + ", " + "?" + (bands.length + 1) + ")")
              .collect(Collectors.joining(", "));
      sql.update(
          "INSERT OR IGNORE INTO story_band_new (band, member) VALUES " + rows,
          withNumber(bands, number));
    }
  }

  /** Moves what waits into the large table, in its order. */
  private void sortIn() throws SQLException {
    sql.update("INSERT OR IGNORE INTO story_band SELECT band, member FROM story_band_new");
    sql.update("DELETE FROM story_band_new");
    sql.update("UPDATE story_progress SET waiting = 0");
  }

  void putStory(StoryMember member) throws SQLException {
    sql.update(
        "UPDATE story_member SET story = ?, founded = ?, since = ? WHERE article = ?",
        member.story(),
        member.founded(),
        member.since(),
        member.article());
  }

  void remove(String article) throws SQLException {
    removeBands(article);
    sql.update("DELETE FROM story_member WHERE article = ?", article);
  }

  private void removeBands(String article) throws SQLException {
    List<int[]> bands = new ArrayList<>();
    List<Long> number = new ArrayList<>();
    sql.each(
        "SELECT number, bands FROM story_member WHERE article = ?",
        row -> number.add(row.getLong(1)) && bands.add(bands(row.getBytes(2))),
        article);
    if (number.isEmpty()) {
      return;
    }
    int[] old = bands.getFirst();
    if (old.length > 0) {
      String those =
          " WHERE band IN (" + parameters(old.length) + ") AND member = ?" + (old.length + 1);
      sql.update("DELETE FROM story_band" + those, withNumber(old, number.getFirst()));
      sql.update("DELETE FROM story_band_new" + those, withNumber(old, number.getFirst()));
    }
  }

  private static String parameters(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> "?" + number)
        .collect(Collectors.joining(", "));
  }

  private static Object[] boxed(int[] bands) {
    return IntStream.of(bands).boxed().toArray();
  }

  private static Object[] withNumber(int[] bands, long number) {
    Object[] values = Arrays.copyOf(boxed(bands), bands.length + 1);
    values[bands.length] = number;
    return values;
  }

  Story storyOf(String article) throws SQLException {
    Long story =
        sql.first(
            "SELECT story FROM story_member WHERE article = ?", row -> row.getLong(1), article);
    return story == null ? Story.alone(article) : new Story(StoryId.text(story), size(story));
  }

  List<StoryRecord.Told> toldAfter(long sequence, String afterArticle, int atMost)
      throws SQLException {
    List<StoryRecord.Told> told = new ArrayList<>();
    sql.each(
        """
        SELECT m.article, m.story,
          (SELECT count(*) FROM story_member o WHERE o.story = m.story)
        FROM story_member m WHERE m.since > ? AND m.article > ? ORDER BY m.article LIMIT ?
        """,
        row ->
            told.add(
                new StoryRecord.Told(
                    row.getString(1), new Story(StoryId.text(row.getLong(2)), row.getInt(3)))),
        sequence,
        afterArticle,
        atMost);
    return told;
  }

  private static StoryMember member(ResultSet row) throws SQLException {
    return new StoryMember(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        bands(row.getBytes(6)),
        row.getBytes(7));
  }

  private static byte[] bytes(int[] bands) {
    ByteBuffer bytes = ByteBuffer.allocate(bands.length * Integer.BYTES);
    bytes.asIntBuffer().put(bands);
    return bytes.array();
  }

  private static int[] bands(byte[] bytes) {
    int[] bands = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(bands);
    return bands;
  }
}
