package dev.tidemark.web.article;

/**
 * A fact about an article.
 *
 * @param basis how it was found, in words
 */
public record FactView(String name, String value, String basis) {}
