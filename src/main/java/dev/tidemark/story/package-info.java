/**
 * Whether two articles tell the same story: from a text to a sketch, from two sketches to an
 * answer. Pure functions; what they find out is kept elsewhere.
 */
@NullMarked
package dev.tidemark.story;

import org.jspecify.annotations.NullMarked;
