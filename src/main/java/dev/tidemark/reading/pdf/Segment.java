package dev.tidemark.reading.pdf;

/**
 * Text of one line without a wide gap.
 *
 * @param y baseline, downwards
 */
record Segment(String text, float x, float right, float y, float size, boolean bold) {
  /** Whether the other stands on the same line. */
  boolean isBeside(Segment other) {
    return Math.abs(y - other.y) < 0.35f * Math.max(size, other.size);
  }

  Segment withText(String other) {
    return new Segment(other, x, right, y, size, bold);
  }

  Segment movedDown(float points) {
    return new Segment(text, x, right, y + points, size, bold);
  }

  /** Both as one, the other being to the right. */
  Segment joined(Segment other, String between) {
    return new Segment(
        text + between + other.text,
        Math.min(x, other.x),
        Math.max(right, other.right),
        y,
        Math.max(size, other.size),
        bold && other.bold);
  }

  int letters() {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }
}
