/**
 * Archives as folders: {@code .zip}, {@code .tar}, {@code .tar.gz}, entry by entry, within limits.
 * Nothing is ever unpacked to disk.
 */
@NullMarked
package dev.tidemark.reading.archive;

import org.jspecify.annotations.NullMarked;
