/**
 * The vocabulary that every room speaks: article, provider, topic, quality, story, identifiers.
 *
 * <p>Nothing here knows how an article is read, stored, searched or shown.
 */
@NullMarked
package dev.tidemark.article;

import org.jspecify.annotations.NullMarked;
