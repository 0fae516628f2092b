package dev.tidemark.article;

/**
 * How good an article is.
 *
 * @param value 0 to about 150, higher is better
 * @param basis {@link Basis#STATED} by the file or {@link Basis#ESTIMATED}
 */
public record Quality(int value, Basis basis) {}
