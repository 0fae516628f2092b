/** Files of our own: for their owner alone, and on disk when it is said so. */
@NullMarked
package dev.tidemark.files;

import org.jspecify.annotations.NullMarked;
