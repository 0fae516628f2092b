package dev.tidemark.reading.pdf;

import java.util.List;

/**
 * A page's glyphs of one direction, in the order in which they were drawn.
 *
 * @param height of the page, seen in that direction
 */
record Sheet(float height, List<Glyph> glyphs) {
  Sheet {
    glyphs = List.copyOf(glyphs);
  }
}
