package dev.tidemark.reading.pdf;

/**
 * A part of the text. Where a page ends inside it, a form feed stands for each page that begins.
 *
 * @param text without Markdown's marks, but for tables
 * @param size of its font
 * @param firstPage from 1
 */
record Block(Kind kind, String text, float size, int firstPage, int lastPage) {
  /** What a part of the text is. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    BULLET,
    TABLE
  }

  /** With what follows it on a later page or in the next column. */
  Block continued(Block next, Hyphens hyphens) {
    String pages = "\f".repeat(next.firstPage - lastPage);
    return new Block(kind, hyphens.join(text, next.text, pages), size, firstPage, next.lastPage);
  }

  /** Whether it ends in the middle of a sentence. */
  boolean isOpen() {
    int end = text.length() - 1;
    while (end >= 0 && "\"”’')]".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return end >= 0 && ".!?:;…。".indexOf(text.charAt(end)) < 0;
  }

  /** Whether it begins in the middle of a sentence. */
  boolean goesOn() {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  String markdown(float bodySize) {
    return switch (kind) {
      case HEADING -> (size >= 1.5f * bodySize ? "## " : "### ") + text;
      case BULLET -> "- " + text;
      case PARAGRAPH, TABLE -> text;
    };
  }
}
