package dev.tidemark.record;

import dev.tidemark.article.Way;
import org.jspecify.annotations.Nullable;

/**
 * How an article came in.
 *
 * @param reader version of the reader that read it
 * @param original to keep; null to keep none. Articles that share one share the object
 */
public record Arrival(Way way, int reader, @Nullable Original original) {}
