/** Backups of an index folder: making, checking and restoring them. */
@NullMarked
package dev.tidemark.operations.backup;

import org.jspecify.annotations.NullMarked;
