package dev.tidemark.reading;

import org.jspecify.annotations.Nullable;

/**
 * Rewrites front matter that YAML can't read into front matter that it can, line by line: each
 * value is taken from its line as a person reads it and quoted again. Lines keep their numbers.
 */
final class YamlMender {
  /** Lines that a text goes over at most. */
  private static final int LOOK_AHEAD = 100;

  private final String[] lines;
  private final StringBuilder out = new StringBuilder();
  private @Nullable String prefix;
  private StringBuilder value = new StringBuilder();
  private char openQuote;
  private int emptyLines;

  private YamlMender(String yaml) {
    lines = yaml.split("\n", -1);
  }

  /** The same data as YAML. */
  static String mend(String yaml) {
    YamlMender mender = new YamlMender(yaml);
    mender.run();
    return mender.out.toString();
  }

  /** The lines of mended YAML that stand alone: keys of the top level with a text. */
  static String topLevelOf(String mended) {
    StringBuilder top = new StringBuilder();
    for (String line : mended.split("\n", -1)) {
      YamlLine entry = YamlLine.of(line);
      boolean alone =
          entry != null
              && entry.indent() == 0
              && entry.key() != null
              && entry.value().startsWith("\"");
      top.append(alone ? line : "").append('\n');
    }
    return top.toString();
  }

  private void run() {
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      YamlLine entry = YamlLine.of(line);
      if (entry != null && !isInsideText(entry)) {
        flush();
        i = isBlock(entry.value()) ? copyBlock(i, entry) : start(i, entry);
      } else if (prefix != null && !line.isBlank() && !line.startsWith("#")) {
        continueValue(line.strip());
      } else if (line.isBlank() && openQuote != 0 && closesLater(i)) {
        continueValue("");
      } else {
        flush();
        out.append(line.strip().startsWith("#") ? "" : line).append('\n');
      }
    }
    flush();
  }

  /** In a text over several lines, what looks like a key is one only when it is known. */
  private boolean isInsideText(YamlLine entry) {
    return openQuote != 0 && (entry.key() == null || !FrontMatterKeys.isKnown(entry.key()));
  }

  private int start(int at, YamlLine entry) {
    String text = entry.value();
    if (text.isEmpty() || isLeftAlone(text)) {
      out.append(entry.prefix()).append(text).append('\n');
      return at;
    }
    prefix = entry.prefix();
    char first = text.charAt(0);
    if (first != '\'' && first != '"') {
      value.append(withoutComment(text));
      return at;
    }
    String closed = closedText(text, first);
    if (closed == null && !isOpenOverLines(at)) {
      closed = text.substring(1);
    }
    if (closed == null) {
      openQuote = first;
      value.append(text, 1, text.length());
    } else {
      value.append(decoded(closed, first));
    }
    return at;
  }

  /** Whether the next line goes on with the text. */
  private boolean isOpenOverLines(int at) {
    return at + 1 < lines.length && (closesLater(at) || !isEnd(at + 1));
  }

  private boolean closesLater(int at) {
    int limit = Math.min(lines.length, at + 1 + LOOK_AHEAD);
    for (int i = at + 1; i < limit; i++) {
      YamlLine entry = YamlLine.of(lines[i]);
      if (entry != null && entry.key() != null && FrontMatterKeys.isKnown(entry.key())) {
        return false;
      }
      String text = lines[i].stripTrailing();
      if (text.endsWith("'") || text.endsWith("\"")) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnd(int at) {
    return lines[at].isBlank() || YamlLine.of(lines[at]) != null;
  }

  private void continueValue(String line) {
    String text = line;
    char quote = openQuote;
    boolean closes = quote != 0 && text.endsWith(String.valueOf(quote));
    if (closes) {
      text = text.substring(0, text.length() - 1);
    }
    value.append(text.isEmpty() && !closes ? "\n\n" : separator()).append(text);
    emptyLines++;
    if (closes) {
      String decoded = decoded(value.toString(), quote);
      value = new StringBuilder(decoded);
      openQuote = 0;
    }
  }

  private String separator() {
    return value.isEmpty() || value.charAt(value.length() - 1) == '\n' ? "" : " ";
  }

  private void flush() {
    if (prefix != null) {
      String text = openQuote == 0 ? value.toString() : decoded(value.toString(), openQuote);
      out.append(prefix).append(YamlQuotes.quoted(text)).append('\n');
      out.append("\n".repeat(emptyLines));
    }
    prefix = null;
    value = new StringBuilder();
    openQuote = 0;
    emptyLines = 0;
  }

  private int copyBlock(int at, YamlLine entry) {
    out.append(entry.prefix()).append(entry.value()).append('\n');
    int i = at;
    while (i + 1 < lines.length
        && (lines[i + 1].isBlank() || indent(lines[i + 1]) > entry.indent())) {
      i++;
      out.append(lines[i].replace("\t", "  ")).append('\n');
    }
    return i;
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private static boolean isBlock(String value) {
    return (value.startsWith("|") || value.startsWith(">")) && value.length() <= 3;
  }

  /** Flow collections, anchors, aliases and tags are for YAML to judge. */
  private static boolean isLeftAlone(String value) {
    char first = value.charAt(0);
    char last = value.charAt(value.length() - 1);
    return (first == '[' && last == ']')
        || (first == '{' && last == '}')
        || (first == '&' && value.length() > 1 && value.charAt(1) != ' ')
        || (first == '!' && value.length() > 1 && value.charAt(1) != ' ')
        || (first == '*'
            && value.length() > 1
            && Character.isLetter(value.charAt(1))
            && value.indexOf(' ') < 0);
  }

  private static String withoutComment(String value) {
    int comment = value.indexOf(" #");
    return (comment < 0 ? value : value.substring(0, comment)).stripTrailing();
  }

  /** What stands between the quotes; null when the line does not close them. */
  private static @Nullable String closedText(String text, char quote) {
    int last = text.length() - 1;
    if (last > 0 && text.charAt(last) == quote && !(quote == '"' && isEscaped(text, last))) {
      return text.substring(1, last);
    }
    int closing = text.lastIndexOf(quote);
    if (closing > 0) {
      String rest = text.substring(closing + 1);
      String comment = rest.strip();
      if (!rest.equals(comment) && (comment.startsWith("#") || comment.startsWith("<!--"))) {
        return text.substring(1, closing);
      }
    }
    boolean typographic = last > 0 && (quote == '\'' ? "’‘" : "”“").indexOf(text.charAt(last)) >= 0;
    return typographic ? text.substring(1, last) : null;
  }

  private static boolean isEscaped(String text, int at) {
    int backslashes = 0;
    while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static String decoded(String inner, char quote) {
    return quote == '"' ? YamlQuotes.fromDouble(inner) : YamlQuotes.fromSingle(inner);
  }
}
