/** What those who run the server want to know of it, laid out as a page. */
@NullMarked
package dev.tidemark.web.operator;

import org.jspecify.annotations.NullMarked;
