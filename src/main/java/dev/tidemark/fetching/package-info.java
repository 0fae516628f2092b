/**
 * Gets bytes from addresses that the operator listed, and from nowhere else. The only room that
 * makes requests; it knows no other.
 */
@NullMarked
package dev.tidemark.fetching;

import org.jspecify.annotations.NullMarked;
