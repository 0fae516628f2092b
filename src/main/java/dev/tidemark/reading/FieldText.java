package dev.tidemark.reading;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Cleans the text of one article's fields and notes each repair. Everything comes out in NFC, with
 * line feeds alone; blank text is null.
 */
final class FieldText {
  private final Repairs repairs;

  FieldText(Repairs repairs) {
    this.repairs = repairs;
  }

  /** Text of one line: a title, a name. */
  @Nullable String line(String raw) {
    String text = decoded(raw);
    text = noted(text, Characters.withoutInvisible(text, true), Repair.INVISIBLE_CHARACTERS);
    return finished(collapsed(text));
  }

  /** Plain text of some paragraphs: a summary. */
  @Nullable String prose(String raw) {
    String text = decoded(raw);
    text = noted(text, Characters.withoutInvisible(text, false), Repair.INVISIBLE_CHARACTERS);
    StringBuilder out = new StringBuilder(text.length());
    int blank = 0;
    for (String line : lines(text).split("\n", -1)) {
      blank = line.isBlank() ? blank + 1 : 0;
      if (blank < 2) {
        out.append(line.strip()).append('\n');
      }
    }
    return finished(out.toString().strip());
  }

  /**
   * Markdown or plain text of any length: a body. Code in it keeps its entities and backslashes.
   */
  @Nullable String markdown(String raw) {
    String text = noted(raw, Mojibake.undo(raw), Repair.MOJIBAKE);
    text = noted(text, Characters.withoutControls(text), Repair.CONTROL_CHARACTERS);
    text = noted(text, Characters.withoutInvisible(text, false), Repair.INVISIBLE_CHARACTERS);
    text = lines(text);
    if (text.indexOf('&') >= 0) {
      text = noted(text, MarkdownProse.map(text, Entities::decodeInMarkdown), Repair.ENTITIES);
    }
    if (text.contains("\\'") || text.contains("\\\"")) {
      text = noted(text, MarkdownProse.map(text, FieldText::plainQuotes), Repair.ESCAPED_QUOTES);
    }
    return finished(withoutBlankEdges(text));
  }

  private String decoded(String raw) {
    String text = noted(raw, Mojibake.undo(raw), Repair.MOJIBAKE);
    text = noted(text, Entities.decode(text), Repair.ENTITIES);
    text = noted(text, text.replace("\\r\\n", "\n"), Repair.LINE_BREAKS);
    text = noted(text, plainApostrophes(text), Repair.ESCAPED_QUOTES);
    return noted(text, Characters.withoutControls(text), Repair.CONTROL_CHARACTERS);
  }

  private String noted(String before, String after, Repair repair) {
    if (!before.equals(after)) {
      repairs.add(repair);
    }
    return after;
  }

  /** An apostrophe escaped for YAML or a shell once too often; after a digit two mean inches. */
  private static String plainApostrophes(String text) {
    int twice = text.indexOf("''");
    boolean inches = twice > 0 && Character.isDigit(text.charAt(twice - 1));
    String plain = twice < 0 || inches ? text : text.replace("''", "'");
    return plain.replace("\\'", "'");
  }

  private static String plainQuotes(String text) {
    return text.replace("\\'", "'").replace("\\\"", "\"");
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .replace("\u2029", "\n\n");
  }

  private static String withoutBlankEdges(String text) {
    int start = 0;
    for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
      start = text.charAt(i) == '\n' ? i + 1 : start;
    }
    return text.substring(start).stripTrailing();
  }

  private static @Nullable String finished(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC).stripTrailing();
    return normal.isBlank() ? null : normal;
  }

  /** White space as single spaces; a no-break space between digits, which groups them, stays. */
  private static String collapsed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isGrouping(text, i)) {
        out.append(c);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = !out.isEmpty();
      } else {
        out.append(gap ? " " : "").append(c);
        gap = false;
      }
    }
    return out.toString();
  }

  private static boolean isGrouping(String text, int at) {
    char c = text.charAt(at);
    return (c == '\u00a0' || c == '\u202f')
        && at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
