/** Drawings of claimed values over the years they speak of: geometry alone, no page and no text. */
@NullMarked
package dev.tidemark.web.plot;

import org.jspecify.annotations.NullMarked;
