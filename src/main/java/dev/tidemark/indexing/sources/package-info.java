/** Runs the addresses that the operator listed: each when it is due, politely. */
@NullMarked
package dev.tidemark.indexing.sources;

import org.jspecify.annotations.NullMarked;
