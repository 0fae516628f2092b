package dev.tidemark.access;

import java.util.Locale;

/** Text as a JSON string that stays on one line, whoever reads it with whatever. */
final class JsonText {
  private static final int LONGEST = 1_000;

  private JsonText() {}

  /** Appends it in quotes; what is neither a letter, a digit nor a plain sign is escaped. */
  static void append(StringBuilder json, String text) {
    json.append('"');
    int length = Math.min(text.length(), LONGEST);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= ' ' && c < 0x7f && c != '"' && c != '\\') || Character.isLetterOrDigit(c);
      if (plain) {
        json.append(c);
      } else {
        json.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
      }
    }
    json.append(text.length() > LONGEST ? "...\"" : "\"");
  }
}
