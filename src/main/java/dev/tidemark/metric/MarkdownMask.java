package dev.tidemark.metric;

/** Blanks what is no prose in Markdown or plain text, keeping every offset. One pass, linear. */
final class MarkdownMask {
  private static final int LONGEST_SPAN = 400;

  private final String text;
  private final char[] out;
  private boolean fenced;
  private int bracketSought = -1;
  private int bracketFound = -1;

  private MarkdownMask(String text) {
    this.text = text;
    this.out = text.toCharArray();
  }

  static String mask(String text) {
    MarkdownMask mask = new MarkdownMask(text);
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      mask.line(line, end);
      line = end + 1;
    }
    return new String(mask.out);
  }

  private void line(int start, int end) {
    int first = start;
    while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
      first++;
    }
    if (text.startsWith("```", first) || text.startsWith("~~~", first)) {
      fenced = !fenced;
      blank(start, end, TextView.BREAK);
    } else if (fenced || looksLikeCode(first, end)) {
      blank(start, end, TextView.BREAK);
    } else {
      inside(leadingMarks(first, end), end);
    }
  }

  /** A method call on a line of its own, or a statement. */
  private boolean looksLikeCode(int first, int end) {
    if (first >= end) {
      return false;
    }
    char last = text.charAt(end - 1);
    boolean call = text.charAt(first) == '.' && first + 1 < end && isLetter(first + 1);
    boolean closed = last == ')' || last == '{' || last == '}' || last == ';';
    return closed && (call || last == '{' || (last == ';' && contains(first, end, '=')));
  }

  private boolean contains(int from, int to, char wanted) {
    return text.indexOf(wanted, from, to) >= 0;
  }

  private int leadingMarks(int first, int end) {
    int i = first;
    while (i < end && (text.charAt(i) == '#' || text.charAt(i) == '>')) {
      out[i++] = ' ';
    }
    return i;
  }

  private void inside(int start, int end) {
    int i = start;
    while (i < end) {
      i =
          switch (text.charAt(i)) {
            case '`' -> span(i, end, '`', TextView.BREAK);
            case '!' -> image(i, end);
            case '[' -> one(i);
            case ']' -> link(i, end);
            case '<' -> tag(i, end);
            case '$' -> formula(i, end);
            case '\\' -> escape(i, end);
            case '|' -> cell(i);
            case '*' -> one(i);
            case '_' -> emphasis(i, start, end);
            case 'h' -> address(i, end);
            default -> i + 1;
          };
    }
  }

  private int one(int i) {
    out[i] = ' ';
    return i + 1;
  }

  private int cell(int i) {
    out[i] = TextView.BREAK;
    return i + 1;
  }

  /** Blanks to the next closing mark on this line; the mark alone where there is none. */
  private int span(int i, int end, char closing, char with) {
    int close = text.indexOf(closing, i + 1, Math.min(end, i + 1 + LONGEST_SPAN));
    if (close < 0) {
      return i + 1;
    }
    blank(i, close + 1, ' ');
    out[i] = with == TextView.BREAK ? '\u25A1' : ' ';
    return close + 1;
  }

  private int image(int i, int end) {
    if (i + 1 >= end || text.charAt(i + 1) != '[') {
      return i + 1;
    }
    int close = text.indexOf("](", i, Math.min(end, i + LONGEST_SPAN));
    int target = close < 0 ? end : closingBracket(close, end);
    if (target >= end) {
      return i + 1;
    }
    blank(i, target + 1, ' ');
    return target + 1;
  }

  private int link(int i, int end) {
    boolean target = i + 1 < end && text.charAt(i + 1) == '(' && looksLikeTarget(i + 2, end);
    return target ? span(i, end, ')', ' ') : i + 1;
  }

  private boolean looksLikeTarget(int from, int end) {
    int close = closingBracket(from, end);
    if (close >= end) {
      return false;
    }
    char first = from < close ? text.charAt(from) : ')';
    return first == '/' || first == '#' || first == '.' || isAddress(from) || first == ')';
  }

  /**
   * The next closing bracket of the line, its end where there is none. Remembered: it is asked for
   * from ever further on, and may lie far away, behind a picture that stands in its own address.
   */
  private int closingBracket(int from, int end) {
    if (from < bracketSought || from > bracketFound) {
      int close = text.indexOf(')', Math.min(from, end), end);
      bracketSought = from;
      bracketFound = close < 0 ? end : close;
    }
    return bracketFound;
  }

  private int tag(int i, int end) {
    boolean opens =
        i + 1 < end && (isLetter(i + 1) || text.charAt(i + 1) == '/' || text.charAt(i + 1) == '!');
    return opens ? span(i, end, '>', ' ') : i + 1;
  }

  /** {@code $x = 3$}, never {@code $3 and $4}. */
  private int formula(int i, int end) {
    if (text.startsWith("$$", i)) {
      int close = text.indexOf("$$", i + 2, Math.min(text.length(), i + 1 + LONGEST_SPAN));
      if (close > 0) {
        blank(i, close + 2, ' ');
        return Math.min(close + 2, end);
      }
      return i + 2;
    }
    boolean opens =
        i + 1 < end && (isLetter(i + 1) || text.charAt(i + 1) == '\\' || text.charAt(i + 1) == '(');
    int close = opens ? text.indexOf('$', i + 1, Math.min(end, i + 120)) : -1;
    boolean closes = close > 0 && text.charAt(close - 1) != ' ';
    boolean prose = closes && close + 1 < end && Character.isDigit(text.charAt(close + 1));
    return closes && !prose ? span(i, end, '$', ' ') : i + 1;
  }

  private int escape(int i, int end) {
    char next = i + 1 < end ? text.charAt(i + 1) : ' ';
    if (next == '(') {
      int close = text.indexOf("\\)", i, Math.min(end, i + LONGEST_SPAN));
      if (close > 0) {
        blank(i, close + 2, ' ');
        return close + 2;
      }
    }
    boolean lineEnd =
        (next == 'r' || next == 'n')
            && (i + 2 >= end || !Character.isLowerCase(text.charAt(i + 2)));
    out[i] = ' ';
    if (lineEnd) {
      out[i + 1] = ' ';
    }
    return lineEnd ? i + 2 : Math.min(end, i + 1);
  }

  private int emphasis(int i, int start, int end) {
    boolean open = i == start || !Character.isLetterOrDigit(text.charAt(i - 1));
    boolean close = i + 1 >= end || !Character.isLetterOrDigit(text.charAt(i + 1));
    if (open || close) {
      out[i] = ' ';
    }
    return i + 1;
  }

  private int address(int i, int end) {
    if (!isAddress(i) || (i > 0 && Character.isLetter(text.charAt(i - 1)))) {
      return i + 1;
    }
    int to = i;
    while (to < end && !Character.isWhitespace(text.charAt(to)) && text.charAt(to) != ')') {
      to++;
    }
    blank(i, to, ' ');
    return to;
  }

  private boolean isAddress(int i) {
    return text.startsWith("http://", i) || text.startsWith("https://", i);
  }

  private boolean isLetter(int i) {
    return Character.isLetter(text.charAt(i));
  }

  private void blank(int from, int to, char with) {
    for (int i = from; i < to; i++) {
      if (out[i] != '\n') {
        out[i] = with;
      }
    }
  }
}
