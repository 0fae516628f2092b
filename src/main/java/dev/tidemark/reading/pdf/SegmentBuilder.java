package dev.tidemark.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs to segments: spaces where there are gaps, raised marks kept apart from what they mark. */
final class SegmentBuilder {
  /** A gap of so much of the font's size ends a segment. */
  static final float WIDE = 0.75f;

  private final List<Segment> segments = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder raised = new StringBuilder();
  private float left;
  private float right;
  private float baseline;
  private float size;
  private int heavy;
  private int length;
  private boolean space;

  private SegmentBuilder() {}

  static List<Segment> build(List<Glyph> glyphs) {
    SegmentBuilder builder = new SegmentBuilder();
    glyphs.forEach(builder::add);
    builder.end();
    return merged(builder.segments);
  }

  private void add(Glyph glyph) {
    if (glyph.isSpace()) {
      space = true;
      return;
    }
    float gap = glyph.x() - right;
    boolean near = length > 0 && gap > -0.3f * size && gap < WIDE * Math.max(size, glyph.size());
    if (near && isRaised(glyph)) {
      raised.append(glyph.text());
      grow(glyph);
      return;
    }
    if (near && isFootOf(glyph)) {
      startAfterMark(glyph);
      return;
    }
    boolean goesOn = near && (isOnBaseline(glyph) || isLowered(glyph));
    if (!goesOn) {
      end();
      start(glyph);
      return;
    }
    endRaised();
    if (needsSpace(gap, glyph)) {
      text.append(' ');
    }
    append(glyph);
  }

  private boolean isOnBaseline(Glyph glyph) {
    return Math.abs(glyph.y() - baseline) < 0.12f * Math.max(size, glyph.size());
  }

  private boolean isRaised(Glyph glyph) {
    float up = baseline - glyph.y();
    return glyph.size() < 0.85f * size && up > 0.15f * size && up < 0.9f * size;
  }

  private boolean isLowered(Glyph glyph) {
    float down = glyph.y() - baseline;
    return glyph.size() < 0.85f * size && down > 0 && down < 0.5f * size;
  }

  /** Whether all so far is a mark that stands before the line of this glyph. */
  private boolean isFootOf(Glyph glyph) {
    float down = glyph.y() - baseline;
    return length <= 3
        && size < 0.85f * glyph.size()
        && down > 0.15f * glyph.size()
        && down < 0.9f * glyph.size()
        && RaisedMark.isNumber(text);
  }

  private void startAfterMark(Glyph glyph) {
    text.insert(0, '[').append("] ");
    size = glyph.size();
    baseline = glyph.y();
    append(glyph);
  }

  private boolean needsSpace(float gap, Glyph glyph) {
    float em = Math.min(size, glyph.size());
    return !text.isEmpty()
        && text.charAt(text.length() - 1) != ' '
        && (isAfterMark(glyph) || gap > 0.16f * em || (space && gap > 0.02f * em));
  }

  private boolean isAfterMark(Glyph glyph) {
    return text.charAt(text.length() - 1) == ']'
        && Character.isLetterOrDigit(glyph.text().codePointAt(0));
  }

  private void start(Glyph glyph) {
    left = glyph.x();
    right = glyph.x();
    baseline = glyph.y();
    size = glyph.size();
    append(glyph);
  }

  private void append(Glyph glyph) {
    text.append(glyph.text());
    heavy += glyph.bold() ? 1 : 0;
    length++;
    size = isLowered(glyph) ? size : Math.max(size, glyph.size());
    grow(glyph);
  }

  private void grow(Glyph glyph) {
    right = Math.max(right, glyph.right());
    space = false;
  }

  private void endRaised() {
    if (!raised.isEmpty()) {
      RaisedMark.append(text, raised.toString());
      raised.setLength(0);
    }
  }

  private void end() {
    endRaised();
    if (length > 0) {
      String whole = Letters.plain(text.toString().strip());
      segments.add(new Segment(whole, left, right, baseline, size, heavy * 2 > length));
    }
    text.setLength(0);
    length = 0;
    heavy = 0;
    space = false;
  }

  /** Pieces that were drawn apart, and stand together. */
  private static List<Segment> merged(List<Segment> drawn) {
    List<Segment> sorted = new ArrayList<>(drawn);
    sorted.sort(Comparator.comparingDouble(Segment::y));
    List<Segment> result = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !isSameRow(sorted.get(start), sorted.get(i))) {
        mergeRow(sorted.subList(start, i), result);
        start = i;
      }
    }
    return result;
  }

  private static boolean isSameRow(Segment first, Segment next) {
    return next.y() - first.y() < 0.12f * Math.max(first.size(), next.size());
  }

  private static void mergeRow(List<Segment> row, List<Segment> result) {
    List<Segment> sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingDouble(Segment::x));
    Segment open = sorted.getFirst();
    for (Segment next : sorted.subList(1, sorted.size())) {
      float gap = next.x() - open.right();
      float em = Math.min(open.size(), next.size());
      if (gap > -0.3f * em && gap < WIDE * em) {
        open = open.joined(next, gap > 0.16f * em ? " " : "");
      } else {
        result.add(open);
        open = next;
      }
    }
    result.add(open);
  }
}
