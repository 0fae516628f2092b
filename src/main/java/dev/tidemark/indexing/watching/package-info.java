/** What happens in folders, by the system's word and by looking; knows nothing of articles. */
@NullMarked
package dev.tidemark.indexing.watching;

import org.jspecify.annotations.NullMarked;
