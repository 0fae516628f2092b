/**
 * PDF reports. What parses a document runs in a process of its own, which has none of the server's
 * memory and time to take; both sides are here, with what they say to each other.
 */
@NullMarked
package dev.tidemark.reading.pdf;

import org.jspecify.annotations.NullMarked;
