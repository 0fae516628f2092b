/** Claims about the same thing beside each other, laid out as a page. */
@NullMarked
package dev.tidemark.web.compare;

import org.jspecify.annotations.NullMarked;
