package dev.tidemark.article;

import org.jspecify.annotations.Nullable;

/**
 * Who published an article.
 *
 * @param name as people write it, {@code MarketWatch}
 * @param domain without {@code www.}, lower case, {@code marketwatch.com}; null when unknown
 */
public record Provider(String name, @Nullable String domain) {}
