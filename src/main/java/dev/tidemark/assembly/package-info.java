/**
 * Puts the rooms together, for the server and for the command line. The only place that knows them
 * all; nothing calls it.
 */
@NullMarked
package dev.tidemark.assembly;

import org.jspecify.annotations.NullMarked;
