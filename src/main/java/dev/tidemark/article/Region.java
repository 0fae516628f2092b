package dev.tidemark.article;

import org.jspecify.annotations.Nullable;

/**
 * A country, a part of one, or what is made of several, that an article is about.
 *
 * @param code of ISO 3166 ({@code DE}) or UN M49 ({@code 150}); null where neither has one
 */
public record Region(String name, @Nullable String code, Basis basis) {}
