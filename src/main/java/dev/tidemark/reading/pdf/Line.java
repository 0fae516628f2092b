package dev.tidemark.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a region.
 *
 * @param cells from left to right, wide gaps between them; never empty
 */
record Line(List<Segment> cells) {
  private static final String BULLETS = "•●▪■◦‣○➢✓►–—";
  private static final float CELL_GAP = 1.0f;

  Line {
    cells = List.copyOf(cells);
  }

  /** The lines of a region from top to bottom. */
  static List<Line> of(List<Segment> region) {
    return rows(region).stream().map(row -> new Line(cells(row.cells()))).toList();
  }

  /** Like {@link #of}, each segment as it is. */
  static List<Line> rows(List<Segment> region) {
    List<Segment> sorted = new ArrayList<>(region);
    sorted.sort(Comparator.comparingDouble(Segment::y));
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !sorted.get(start).isBeside(sorted.get(i))) {
        List<Segment> row = new ArrayList<>(sorted.subList(start, i));
        row.sort(Comparator.comparingDouble(Segment::x));
        lines.add(new Line(row));
        start = i;
      }
    }
    return lines;
  }

  private static List<Segment> cells(List<Segment> row) {
    List<Segment> cells = new ArrayList<>();
    for (Segment next : row) {
      Segment last = cells.isEmpty() ? null : cells.getLast();
      if (last == null
          || (next.x() - last.right() > CELL_GAP * Math.min(last.size(), next.size())
              && !isBullet(last.text()))) {
        cells.add(next);
      } else {
        cells.set(cells.size() - 1, joined(last, next));
      }
    }
    return cells;
  }

  private static Segment joined(Segment left, Segment right) {
    return Letters.isRightToLeft(right.text())
        ? left.joined(right, "").withText(right.text() + " " + left.text())
        : left.joined(right, " ");
  }

  String text() {
    String first = cells.getFirst().text();
    if (cells.size() == 1) {
      return first;
    }
    List<Segment> read = Letters.isRightToLeft(first) ? cells.reversed() : cells;
    return read.stream().map(Segment::text).collect(Collectors.joining(" "));
  }

  float x() {
    return cells.getFirst().x();
  }

  float right() {
    return cells.getLast().right();
  }

  float y() {
    return main().y();
  }

  float size() {
    return main().size();
  }

  boolean bold() {
    return cells.stream().allMatch(Segment::bold);
  }

  int letters() {
    return cells.stream().mapToInt(Segment::letters).sum();
  }

  boolean startsWithBullet() {
    String text = cells.getFirst().text();
    return isBullet(text)
        || (text.length() > 2 && isBullet(text.substring(0, 1)) && text.charAt(1) == ' ')
        || text.startsWith("- ")
        || text.startsWith("* ");
  }

  private static boolean isBullet(String text) {
    return text.length() == 1 && BULLETS.contains(text);
  }

  private Segment main() {
    Segment longest = cells.getFirst();
    for (Segment cell : cells) {
      longest = cell.text().length() > longest.text().length() ? cell : longest;
    }
    return longest;
  }
}
