/** The JSON face over HTTP. */
@NullMarked
package dev.tidemark.api;

import org.jspecify.annotations.NullMarked;
