package dev.tidemark.reading;

import java.util.BitSet;
import java.util.function.UnaryOperator;

/** Walks through Markdown and leaves code alone: fenced and indented blocks, and code spans. */
final class MarkdownProse {
  /** Longer runs of back-ticks are taken as text, so that no line takes long. */
  private static final int LONGEST_RUN = 32;

  private MarkdownProse() {}

  /** The text with everything that is not code replaced. */
  static String map(String markdown, UnaryOperator<String> change) {
    StringBuilder out = new StringBuilder(markdown.length());
    String fence = "";
    int start = 0;
    while (start < markdown.length()) {
      int newline = markdown.indexOf('\n', start);
      int end = newline < 0 ? markdown.length() : newline + 1;
      String line = markdown.substring(start, end);
      String marker = fenceMarker(line);
      boolean inBlock = !fence.isEmpty();
      if (inBlock || !marker.isEmpty() || line.startsWith("    ") || line.startsWith("\t")) {
        out.append(line);
      } else {
        mapLine(line, change, out);
      }
      if (!inBlock) {
        fence = marker;
      } else if (marker.startsWith(fence) && line.strip().length() == marker.length()) {
        fence = "";
      }
      start = end;
    }
    return out.toString();
  }

  /** The back-ticks or tildes that open or close a block; empty for every other line. */
  static String fenceMarker(String line) {
    String text = line.stripLeading();
    if (line.length() - text.length() > 3 || text.isEmpty()) {
      return "";
    }
    char mark = text.charAt(0);
    int length = mark == '`' || mark == '~' ? runLength(text, 0, mark) : 0;
    return length < 3 ? "" : text.substring(0, length);
  }

  private static void mapLine(String line, UnaryOperator<String> change, StringBuilder out) {
    int prose = 0;
    BitSet unclosed = new BitSet(LONGEST_RUN + 1);
    int tick = line.indexOf('`');
    while (tick >= 0) {
      int length = runLength(line, tick, '`');
      boolean canClose = length <= LONGEST_RUN && !unclosed.get(length);
      int close = canClose ? closingRun(line, tick + length, length) : -1;
      unclosed.set(Math.min(length, LONGEST_RUN + 1), close < 0);
      if (close > 0) {
        out.append(change.apply(line.substring(prose, tick))).append(line, tick, close);
        prose = close;
      }
      tick = line.indexOf('`', close > 0 ? close : tick + length);
    }
    out.append(change.apply(line.substring(prose)));
  }

  private static int closingRun(String line, int from, int length) {
    int tick = line.indexOf('`', from);
    while (tick >= 0) {
      int run = runLength(line, tick, '`');
      if (run == length) {
        return tick + run;
      }
      tick = line.indexOf('`', tick + run);
    }
    return -1;
  }

  private static int runLength(String text, int at, char mark) {
    int end = at;
    while (end < text.length() && text.charAt(end) == mark) {
      end++;
    }
    return end - at;
  }
}
