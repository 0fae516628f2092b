/** Accepts articles into the record and brings the engine up to date with it, in sequence. */
@NullMarked
package dev.tidemark.indexing;

import org.jspecify.annotations.NullMarked;
