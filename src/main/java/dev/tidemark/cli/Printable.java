package dev.tidemark.cli;

/** Other people's text on a terminal, where control characters are commands. */
final class Printable {
  private Printable() {}

  /** Without control characters; any white space becomes one space. */
  static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        space = true;
      } else if (!Character.isISOControl(c)) {
        if (space && !printable.isEmpty()) {
          printable.append(' ');
        }
        space = false;
        printable.append(c);
      }
    }
    return printable.toString();
  }
}
