/** What the page of one article shows: its text made safe, its numbers marked, its facts named. */
@NullMarked
package dev.tidemark.web.article;

import org.jspecify.annotations.NullMarked;
