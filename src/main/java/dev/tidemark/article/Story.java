package dev.tidemark.article;

/**
 * The articles that tell the same thing, a press release and its copies.
 *
 * @param id stable identifier of the story, see {@link StoryId}
 * @param size how many articles tell it, at least 1
 */
public record Story(String id, int size) {

  /** What an article tells that nobody else does. */
  public static Story alone(String articleId) {
    return new Story(StoryId.foundedBy(articleId), 1);
  }
}
