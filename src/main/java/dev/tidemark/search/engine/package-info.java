/** The ports that an engine implements, and what goes over them. */
@NullMarked
package dev.tidemark.search.engine;

import org.jspecify.annotations.NullMarked;
