/** The embedded engine: articles and their metrics in Lucene. */
@NullMarked
package dev.tidemark.lucene;

import org.jspecify.annotations.NullMarked;
