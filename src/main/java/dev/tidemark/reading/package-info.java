/** From bytes to articles: recognising formats, repairing what real files break, saying why not. */
@NullMarked
package dev.tidemark.reading;

import org.jspecify.annotations.NullMarked;
