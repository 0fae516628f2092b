/** The query language: text to a small tree, and back. */
@NullMarked
package dev.tidemark.search.query;

import org.jspecify.annotations.NullMarked;
