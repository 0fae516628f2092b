package dev.tidemark.article;

/**
 * A link to another article, in either direction.
 *
 * @param id the other article
 * @param title its title at the time of asking
 */
public record RelatedArticle(String id, String title) {}
