package dev.tidemark.reading.html;

import java.util.Locale;

/** Takes the lines about a text off its top, where no name of a class gives them away. */
final class LeadingLines {
  private static final int MOST = 5;
  private static final int LONGEST = 70;

  private LeadingLines() {}

  /** The Markdown without who wrote it, when, and how long it takes to read. */
  static String removedFrom(String markdown) {
    String rest = markdown;
    for (int i = 0; i < MOST; i++) {
      int end = rest.indexOf("\n\n");
      String first = end < 0 ? "" : rest.substring(0, end);
      if (!isAbout(first)) {
        return rest;
      }
      rest = rest.substring(end + 2);
    }
    return rest;
  }

  private static boolean isAbout(String block) {
    if (block.isEmpty() || block.length() > LONGEST || block.startsWith("#")) {
      return false;
    }
    String lower = block.toLowerCase(Locale.ROOT);
    boolean by =
        lower.startsWith("by ")
            && block.length() > 3
            && Character.isUpperCase(block.charAt(3))
            && !block.endsWith(".");
    boolean reading = lower.endsWith(" min read") || lower.endsWith(" minute read");
    String date = ShownDate.in(block);
    boolean onlyDate =
        ShownDate.isOne(block) && !block.endsWith(".") && block.length() < date.length() + 30;
    return by || reading || onlyDate;
  }
}
