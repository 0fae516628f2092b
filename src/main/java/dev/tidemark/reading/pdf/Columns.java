package dev.tidemark.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts a page into reading order: finds gutters that lines of prose stand on both sides of, and
 * reads what is left of one before what is right of it, between the lines that go across it. The
 * columns of a table stay together: its cells are short and stand on common lines.
 */
final class Columns {
  private static final int MOST_SEGMENTS = 4_000;
  private static final int DEEPEST = 6;
  private static final int FEWEST_LINES = 3;

  private final List<List<Segment>> regions = new ArrayList<>();

  private Columns() {}

  /** Regions of a page that are read one after the other, each from top to bottom. */
  static List<List<Segment>> regions(List<Segment> page) {
    Columns columns = new Columns();
    columns.split(page, 0);
    return columns.regions;
  }

  private void split(List<Segment> segments, int depth) {
    if (segments.isEmpty()) {
      return;
    }
    if (depth < DEEPEST && segments.size() >= 2 * FEWEST_LINES && segments.size() < MOST_SEGMENTS) {
      for (float gutter : Gutters.candidates(segments)) {
        List<Band> bands = bands(segments, gutter);
        if (bands.stream().anyMatch(Band::inColumns)) {
          split(bands, gutter, depth);
          return;
        }
      }
    }
    regions.add(segments);
  }

  private void split(List<Band> bands, float gutter, int depth) {
    List<Segment> whole = new ArrayList<>();
    for (Band band : bands) {
      if (!band.inColumns()) {
        whole.addAll(band.segments());
        continue;
      }
      split(whole, depth + 1);
      whole = new ArrayList<>();
      split(band.segments().stream().filter(s -> s.x() < gutter).toList(), depth + 1);
      split(band.segments().stream().filter(s -> s.x() >= gutter).toList(), depth + 1);
    }
    split(whole, depth + 1);
  }

  /** Consecutive lines that all go across the gutter, or none of which does. */
  private record Band(List<Segment> segments, boolean inColumns) {}

  private static List<Band> bands(List<Segment> segments, float gutter) {
    List<Segment> sorted = new ArrayList<>(segments);
    sorted.sort(Comparator.comparingDouble(Segment::y));
    List<Band> bands = new ArrayList<>();
    List<Segment> open = new ArrayList<>();
    boolean across = false;
    for (Segment segment : sorted) {
      boolean crosses = segment.x() < gutter - 1 && segment.right() > gutter + 1;
      if (crosses != across && !open.isEmpty()) {
        bands.add(new Band(open, !across && areColumns(open, gutter)));
        open = new ArrayList<>();
      }
      across = crosses;
      open.add(segment);
    }
    bands.add(new Band(open, !across && areColumns(open, gutter)));
    return bands;
  }

  private static boolean areColumns(List<Segment> band, float gutter) {
    List<Segment> left = band.stream().filter(s -> s.x() < gutter).toList();
    List<Segment> right = band.stream().filter(s -> s.x() >= gutter).toList();
    if (left.size() < FEWEST_LINES || right.size() < FEWEST_LINES) {
      return false;
    }
    return (isProse(left) && isProse(right)) || !standOnCommonLines(left, right);
  }

  private static boolean isProse(List<Segment> side) {
    int letters = 0;
    int characters = 0;
    for (Segment segment : side) {
      letters += segment.letters();
      characters += segment.text().length();
    }
    return characters >= 15 * side.size() && letters * 10 >= characters * 6;
  }

  private static boolean standOnCommonLines(List<Segment> left, List<Segment> right) {
    List<Segment> fewer = left.size() < right.size() ? left : right;
    List<Segment> more = left.size() < right.size() ? right : left;
    long common =
        fewer.stream()
            .filter(one -> more.stream().anyMatch(other -> Math.abs(other.y() - one.y()) < 1.5f))
            .count();
    return common * 2 >= fewer.size();
  }
}
