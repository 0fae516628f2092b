/**
 * What a web page says: its facts as they are written, and its main text as Markdown. Knows pages,
 * not articles.
 */
@NullMarked
package dev.tidemark.reading.html;

import org.jspecify.annotations.NullMarked;
