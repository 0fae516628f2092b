/** Whether an index folder is sound, and what to do where it is not. */
@NullMarked
package dev.tidemark.operations.check;

import org.jspecify.annotations.NullMarked;
