/**
 * How good an article is where nobody says so: an estimate out of parts that a reader can check.
 */
@NullMarked
package dev.tidemark.quality;

import org.jspecify.annotations.NullMarked;
