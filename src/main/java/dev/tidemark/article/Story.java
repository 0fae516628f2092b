package dev.tidemark.article;

/**
 * The articles that tell the same thing, a press release and its copies.
 *
 * @param id stable identifier of the story
 * @param size how many articles tell it, at least 1
 */
public record Story(String id, int size) {}
