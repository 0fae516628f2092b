package dev.tidemark.reading.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds lines that are rows of a table, and writes them as one in Markdown. */
final class Tables {
  private static final float FARTHEST = 3.2f;
  private static final int PROSE = 45;

  private Tables() {}

  /** Where the table ends that begins at this line; there is none where it is the same number. */
  static int end(List<Line> lines, int from) {
    int end = from;
    int rows = 0;
    for (int i = from; i < lines.size() && goesOn(lines, from, i); i++) {
      if (lines.get(i).cells().size() > 1) {
        end = i + 1;
        rows++;
      }
    }
    boolean table = rows >= 2 && rows * 2 >= end - from && !isProse(lines.subList(from, end));
    return table ? end : from;
  }

  private static boolean goesOn(List<Line> lines, int from, int at) {
    Line line = lines.get(at);
    boolean row = line.cells().size() > 1;
    if (at == from) {
      return row && !line.startsWithBullet();
    }
    Line before = lines.get(at - 1);
    float em = Math.max(before.size(), line.size());
    boolean near = line.y() - before.y() < FARTHEST * em;
    boolean like = line.size() < 1.35f * before.size() && line.size() > 0.7f * before.size();
    boolean followed = at + 1 < lines.size() && lines.get(at + 1).cells().size() > 1;
    boolean wide = !row && line.right() - line.x() > 0.7f * width(lines.subList(from, at));
    return near && like && !line.startsWithBullet() && (row || (followed && !wide));
  }

  private static float width(List<Line> lines) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Line line : lines) {
      left = Math.min(left, line.x());
      right = Math.max(right, line.right());
    }
    return right - left;
  }

  private static boolean isProse(List<Line> lines) {
    int cells = 0;
    int characters = 0;
    for (Line line : lines) {
      cells += line.cells().size();
      characters += line.text().length();
    }
    return characters > PROSE * cells;
  }

  /** The rows, each on a line of its own, every cell in its column. */
  static String markdown(List<Line> lines) {
    List<float[]> columns = columns(lines);
    List<String[]> rows = new ArrayList<>();
    Line before = null;
    for (Line line : lines) {
      String[] row = row(line, columns);
      if (before != null && isRest(row, line, before)) {
        appendTo(rows.getLast(), row);
      } else {
        rows.add(row);
      }
      before = line;
    }
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      table.append(i == 0 ? "" : "\n").append("| ");
      table.append(String.join(" | ", rows.get(i))).append(" |");
      if (i == 0) {
        table.append('\n').append("| --- ".repeat(columns.size())).append('|');
      }
    }
    return table.toString();
  }

  /** From and to of each column, as the fullest rows have them. */
  private static List<float[]> columns(List<Line> lines) {
    int most = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    List<float[]> columns = new ArrayList<>();
    for (Line line : lines) {
      for (int i = 0; line.cells().size() == most && i < most; i++) {
        Segment cell = line.cells().get(i);
        if (columns.size() <= i) {
          columns.add(new float[] {cell.x(), cell.right()});
        }
        float[] column = columns.get(i);
        column[0] = Math.min(column[0], cell.x());
        column[1] = Math.max(column[1], cell.right());
      }
    }
    return columns;
  }

  private static String[] row(Line line, List<float[]> columns) {
    String[] row = new String[columns.size()];
    Arrays.fill(row, "");
    int least = 0;
    for (Segment cell : line.cells()) {
      int column = Math.max(least, nearest(cell, columns));
      String text = cell.text().replace("|", "\\|");
      row[column] = row[column].isEmpty() ? text : row[column] + " " + text;
      least = column;
    }
    return row;
  }

  private static int nearest(Segment cell, List<float[]> columns) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < columns.size(); i++) {
      float common =
          Math.min(cell.right(), columns.get(i)[1]) - Math.max(cell.x(), columns.get(i)[0]);
      if (common > most) {
        most = common;
        best = i;
      }
    }
    return best;
  }

  /** Whether a row only goes on with the words of the one above it. */
  private static boolean isRest(String[] row, Line line, Line before) {
    boolean close = line.y() - before.y() < 1.35f * line.size();
    return close && row[0].isEmpty() && line.text().chars().noneMatch(Character::isDigit);
  }

  private static void appendTo(String[] above, String[] words) {
    for (int i = 0; i < above.length; i++) {
      above[i] = (above[i] + " " + words[i]).strip();
    }
  }
}
