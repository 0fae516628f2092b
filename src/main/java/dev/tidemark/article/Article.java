package dev.tidemark.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published text with the facts stated about it. Immutable; facts that the input did not give
 * are null or empty, never invented. What Tidemark finds out itself (metrics, story, links) is not
 * part of it.
 *
 * @param id 16 characters, see {@link ArticleId}
 * @param title null only where {@code body} is not
 * @param summary the lead, excerpt or description
 * @param body Markdown or plain text; null for references and for records that hold an excerpt
 *     alone
 * @param language BCP 47 tag, {@code en}
 * @param url canonical address as given, absolute http or https
 * @param image address of its picture
 * @param listed the publishing site's own display flag; changes nothing in searches
 */
public record Article(
    String id,
    ArticleKind kind,
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String summary,
    @Nullable String body,
    @Nullable String language,
    @Nullable String url,
    @Nullable String image,
    @Nullable Provider provider,
    List<String> authors,
    @Nullable PublishedDate published,
    boolean listed,
    @Nullable Quality quality,
    List<Topic> topics,
    Origin origin) {

  public Article {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
  }

  /** A builder that holds the same facts. */
  public ArticleBuilder toBuilder() {
    return new ArticleBuilder(this);
  }

  /**
   * The page of its document that a place of a field is on, from 1; null where that has no pages.
   *
   * @param offset in code points
   */
  public @Nullable Integer page(TextField field, int offset) {
    return field == TextField.BODY ? origin.page(offset) : null;
  }

  /** The text of a field, null when the article has none. */
  public @Nullable String text(TextField field) {
    return switch (field) {
      case TITLE -> title;
      case SUBTITLE -> subtitle;
      case SUMMARY -> summary;
      case BODY -> body;
    };
  }
}
