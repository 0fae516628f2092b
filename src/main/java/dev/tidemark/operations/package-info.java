/** What an operator needs: health, limits, keys, start and stop. */
@NullMarked
package dev.tidemark.operations;

import org.jspecify.annotations.NullMarked;
