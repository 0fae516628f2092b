/** Which language a text is in, where nobody states it. */
@NullMarked
package dev.tidemark.language;

import org.jspecify.annotations.NullMarked;
