/**
 * The one JSON shape of articles and metrics, used for what comes in, what is stored and what goes
 * out.
 */
@NullMarked
package dev.tidemark.json;

import org.jspecify.annotations.NullMarked;
