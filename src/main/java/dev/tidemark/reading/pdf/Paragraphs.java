package dev.tidemark.reading.pdf;

import dev.tidemark.reading.pdf.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/** Puts the lines of one region together to headings, paragraphs, points and tables. */
final class Paragraphs {
  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST_BOLD = 100;

  private final List<Line> lines;
  private final int page;
  private final float bodySize;
  private final Hyphens hyphens;
  private final float leading;
  private final float left;
  private final float right;
  private final List<Block> blocks = new ArrayList<>();

  private Paragraphs(List<Line> lines, int page, float bodySize, Hyphens hyphens) {
    this.lines = lines;
    this.page = page;
    this.bodySize = bodySize;
    this.hyphens = hyphens;
    this.leading = leading(lines);
    this.left = (float) lines.stream().mapToDouble(Line::x).min().orElse(0);
    this.right = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
  }

  static List<Block> of(List<Segment> region, int page, float bodySize, Hyphens hyphens) {
    Paragraphs paragraphs = new Paragraphs(Line.of(region), page, bodySize, hyphens);
    paragraphs.build();
    return paragraphs.blocks;
  }

  private void build() {
    int at = 0;
    while (at < lines.size()) {
      int table = Tables.end(lines, at);
      if (table > at) {
        add(Kind.TABLE, Tables.markdown(lines.subList(at, table)), lines.get(at));
        at = table;
      } else {
        at = text(at);
      }
    }
  }

  private int text(int from) {
    Line first = lines.get(from);
    Kind kind = kind(from);
    int end = from + 1;
    while (end < lines.size()
        && Tables.end(lines, end) == end
        && kind(end) == (kind == Kind.BULLET ? Kind.PARAGRAPH : kind)
        && !breaks(from, end, kind)) {
      end++;
    }
    String text = first.text();
    for (Line line : lines.subList(from + 1, end)) {
      text = hyphens.join(text, line.text());
    }
    Kind shown = kind == Kind.HEADING && text.length() > LONGEST_HEADING ? Kind.PARAGRAPH : kind;
    add(shown, kind == Kind.BULLET ? text.substring(1).strip() : text, first);
    return end;
  }

  private Kind kind(int at) {
    Line line = lines.get(at);
    if (line.startsWithBullet()) {
      return Kind.BULLET;
    }
    boolean large = line.size() >= 1.15f * bodySize && line.letters() >= 2;
    return large || isBoldHeading(at) ? Kind.HEADING : Kind.PARAGRAPH;
  }

  private boolean isBoldHeading(int at) {
    Line line = lines.get(at);
    String text = line.text();
    boolean ends = ".,;:".indexOf(text.charAt(text.length() - 1)) >= 0;
    boolean alone = at == 0 || !lines.get(at - 1).bold();
    boolean followed = at + 1 < lines.size() && !lines.get(at + 1).bold();
    return line.bold()
        && alone
        && followed
        && !ends
        && line.letters() >= 3
        && line.size() >= 0.95f * bodySize
        && text.length() <= LONGEST_BOLD;
  }

  private boolean breaks(int from, int at, Kind kind) {
    Line before = lines.get(at - 1);
    Line line = lines.get(at);
    float em = line.size();
    float gap = line.y() - before.y();
    boolean otherSize = Math.abs(em - before.size()) > 0.08f * Math.max(em, before.size());
    boolean far = gap > 1.3f * Math.max(Math.min(leading, 2.2f * em), 1.05f * em);
    if (kind == Kind.HEADING) {
      return otherSize || gap > 1.9f * em;
    }
    if (otherSize || far) {
      return true;
    }
    if (kind == Kind.BULLET) {
      return line.x() < lines.get(from).x() + 0.3f * em && isEnd(before);
    }
    boolean indented = line.x() > left + 0.8f * em && before.x() < left + 0.4f * em;
    return (indented && line.x() < left + 5 * em && isEnd(before) && !isCentred(line))
        || (isShort(before) && isEnd(before))
        || isNumbered(line.text());
  }

  private boolean isCentred(Line line) {
    return Math.abs((line.x() - left) - (right - line.right())) < 2 && line.x() > left + 2;
  }

  private boolean isShort(Line line) {
    return line.right() < right - 0.25f * (right - left);
  }

  private static boolean isEnd(Line line) {
    String text = line.text();
    int end = text.length() - 1;
    while (end > 0 && "\"”’')]".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return ".!?:…".indexOf(text.charAt(end)) >= 0;
  }

  /** {@code 1. First} or {@code b) Second}. */
  private static boolean isNumbered(String text) {
    int end = 0;
    while (end < 2 && end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean letter = end == 0 && !text.isEmpty() && Character.isLetter(text.charAt(0));
    int mark = letter ? 1 : end;
    return mark > 0
        && mark + 1 < text.length()
        && (text.charAt(mark) == ')' || (text.charAt(mark) == '.' && !letter))
        && text.charAt(mark + 1) == ' ';
  }

  private void add(Kind kind, String text, Line first) {
    blocks.add(new Block(kind, text.strip(), first.size(), page, page));
  }

  private static float leading(List<Line> lines) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      gaps.add(lines.get(i).y() - lines.get(i - 1).y());
    }
    gaps.sort(null);
    return gaps.isEmpty() ? Float.MAX_VALUE : gaps.get(gaps.size() / 2);
  }
}
