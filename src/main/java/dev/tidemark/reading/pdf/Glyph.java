package dev.tidemark.reading.pdf;

/**
 * A character at its place, the page turned so that its text runs to the right.
 *
 * @param text mostly one character; white space where a space was drawn
 * @param x its left edge, in points
 * @param y its baseline, from the top of the page down
 * @param width to where the next character may begin
 * @param size of its font
 * @param bold whether its font is heavy
 */
record Glyph(String text, float x, float y, float width, float size, boolean bold) {
  float right() {
    return x + width;
  }

  boolean isSpace() {
    return text.isBlank();
  }
}
