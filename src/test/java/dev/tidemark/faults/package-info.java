/** The server as it is shipped, killed, cut off and starved of room. */
@NullMarked
package dev.tidemark.faults;

import org.jspecify.annotations.NullMarked;
