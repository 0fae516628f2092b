/** What a feed says, in any of its dialects: entries with their facts as they are written. */
@NullMarked
package dev.tidemark.reading.feed;

import org.jspecify.annotations.NullMarked;
