/** What {@code docs/api.md} says, held against the server and its sources. */
@NullMarked
package dev.tidemark.api.docs;

import org.jspecify.annotations.NullMarked;
