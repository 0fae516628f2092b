package dev.tidemark.article;

/**
 * What an article is about.
 *
 * @param name as shown and as used in filters
 * @param basis {@link Basis#STATED} by the file or {@link Basis#EXTRACTED} by a rule
 */
public record Topic(String name, Basis basis) {}
