/** Facts in words: numbers, dates and values as people read them. */
@NullMarked
package dev.tidemark.web.text;

import org.jspecify.annotations.NullMarked;
