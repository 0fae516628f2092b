package dev.tidemark.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into front matter and body.
 *
 * @param yaml the front matter without its fences
 * @param line the number of its first line
 * @param body everything after it
 * @param fenced whether a line {@code ---} opened and another one closed it
 * @param wrapped whether something stood around the whole document
 */
record FrontMatterSection(String yaml, int line, String body, boolean fenced, boolean wrapped) {
  private static final int PREAMBLE_LINES = 10;

  /** Finds the front matter of a text; null when it has none. */
  static @Nullable FrontMatterSection find(String text) {
    String[] lines = text.split("\n", -1);
    int first = ink(lines, 0);
    int start = isFence(lines, first) ? first : startBelowPreamble(lines, first);
    boolean wrapped = start > first;
    if (isFence(lines, start)) {
      return fenced(lines, start, wrapped);
    }
    int end = isTitleKey(lines, start) ? endOfKeys(lines, start) : start;
    return countKeys(lines, start, end) < 2 ? null : cut(lines, start, end, false, wrapped);
  }

  /**
   * The same text cut where its keys end, for front matter that was not closed before the body
   * began; null when that is not before the closing line.
   */
  static @Nullable FrontMatterSection unclosed(String text, FrontMatterSection closed) {
    String[] lines = text.split("\n", -1);
    int start = closed.line() - 1;
    int end = endOfKeys(lines, start);
    int close = start + (int) closed.yaml().chars().filter(c -> c == '\n').count();
    return end < close && countKeys(lines, start, end) > 0 && hasProse(lines, end, close)
        ? cut(lines, start, end, false, closed.wrapped())
        : null;
  }

  private static @Nullable FrontMatterSection fenced(String[] lines, int open, boolean wrapped) {
    for (int i = open + 1; i < lines.length; i++) {
      if (isFence(lines, i) || lines[i].stripTrailing().equals("...")) {
        return cut(lines, open + 1, i, true, wrapped);
      }
    }
    int end = endOfKeys(lines, open + 1);
    return countKeys(lines, open + 1, end) == 0 ? null : cut(lines, open + 1, end, false, wrapped);
  }

  private static FrontMatterSection cut(
      String[] lines, int start, int end, boolean fenced, boolean wrapped) {
    boolean fenceFollows = isFence(lines, end);
    int bodyStart = Math.min(lines.length, fenceFollows ? end + 1 : end);
    int bodyEnd = lines.length;
    if (wrapped) {
      int last = lastInk(lines);
      bodyEnd = last >= bodyStart && lines[last].strip().equals("```") ? last : bodyEnd;
      int next = ink(lines, bodyStart);
      bodyStart = next < bodyEnd && lines[next].strip().equals("```") ? next + 1 : bodyStart;
    }
    String yaml = String.join("\n", Arrays.asList(lines).subList(start, end)) + "\n";
    String body = String.join("\n", Arrays.asList(lines).subList(bodyStart, bodyEnd));
    return new FrontMatterSection(yaml, start + 1, body, fenced, wrapped);
  }

  /** Below a code block's opening or a sentence or two, where the front matter really starts. */
  private static int startBelowPreamble(String[] lines, int first) {
    int limit = Math.min(lines.length, first + PREAMBLE_LINES);
    for (int i = first; i < limit; i++) {
      boolean code = !MarkdownProse.fenceMarker(lines[i]).isEmpty();
      int next = ink(lines, i + 1);
      if (isFence(lines, i)
          ? isTitleKey(lines, next)
          : code && (isFence(lines, next) || isTitleKey(lines, next))) {
        return isFence(lines, i) ? i : next;
      }
    }
    return first;
  }

  /** The line after the last one that belongs to keys and their values. */
  private static int endOfKeys(String[] lines, int start) {
    int end = start;
    for (int i = start; i < lines.length && !isFence(lines, i); i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      YamlLine entry = YamlLine.of(lines[i]);
      boolean key = entry != null && entry.key() != null && FrontMatterKeys.isKnown(entry.key());
      boolean follows = end == i && i > start;
      boolean nested = Character.isWhitespace(lines[i].charAt(0)) || lines[i].startsWith("- ");
      if (!key && !follows && !(nested && end > start)) {
        break;
      }
      end = i + 1;
    }
    return end;
  }

  private static int countKeys(String[] lines, int start, int end) {
    int keys = 0;
    for (int i = start; i < end; i++) {
      keys += isKnownTopKey(lines[i]) ? 1 : 0;
    }
    return keys;
  }

  private static boolean isKnownTopKey(String line) {
    YamlLine entry = YamlLine.of(line);
    return entry != null
        && entry.indent() == 0
        && entry.key() != null
        && FrontMatterKeys.isKnown(entry.key());
  }

  private static boolean hasProse(String[] lines, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitleKey(String[] lines, int at) {
    YamlLine entry = at < lines.length ? YamlLine.of(lines[at]) : null;
    return entry != null
        && entry.indent() == 0
        && entry.key() != null
        && (FrontMatterKeys.isTitle(entry.key()) || entry.key().equals("category"));
  }

  private static boolean isFence(String[] lines, int at) {
    String line = at < lines.length ? lines[at].stripTrailing() : "";
    return line.length() >= 3 && line.length() < 10 && line.chars().allMatch(c -> c == '-');
  }

  private static int ink(String[] lines, int from) {
    int i = from;
    while (i < lines.length && lines[i].isBlank()) {
      i++;
    }
    return i;
  }

  private static int lastInk(String[] lines) {
    int i = lines.length - 1;
    while (i > 0 && lines[i].isBlank()) {
      i--;
    }
    return i;
  }
}
