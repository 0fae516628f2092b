package dev.tidemark.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the facts of an {@link Article}; not thread-safe. Everything not set is absent. */
public final class ArticleBuilder {
  private ArticleKind kind = ArticleKind.ARTICLE;
  private @Nullable String id;
  private @Nullable String title;
  private @Nullable String subtitle;
  private @Nullable String summary;
  private @Nullable String body;
  private @Nullable String language;
  private @Nullable String url;
  private @Nullable String image;
  private @Nullable Provider provider;
  private List<String> authors = List.of();
  private @Nullable PublishedDate published;
  private boolean listed;
  private @Nullable Quality quality;
  private List<Topic> topics = List.of();
  private Origin origin = new Origin("json", null, List.of());

  public ArticleBuilder() {}

  ArticleBuilder(Article article) {
    kind = article.kind();
    id = article.id();
    title = article.title();
    subtitle = article.subtitle();
    summary = article.summary();
    body = article.body();
    language = article.language();
    url = article.url();
    image = article.image();
    provider = article.provider();
    authors = article.authors();
    published = article.published();
    listed = article.listed();
    quality = article.quality();
    topics = article.topics();
    origin = article.origin();
  }

  public ArticleBuilder kind(ArticleKind value) {
    kind = value;
    return this;
  }

  /** Sets the id; where none is set, {@link #build} derives it by {@link ArticleId}'s rules. */
  public ArticleBuilder id(String value) {
    id = value;
    return this;
  }

  public ArticleBuilder title(@Nullable String value) {
    title = value;
    return this;
  }

  public ArticleBuilder subtitle(@Nullable String value) {
    subtitle = value;
    return this;
  }

  public ArticleBuilder summary(@Nullable String value) {
    summary = value;
    return this;
  }

  public ArticleBuilder body(@Nullable String value) {
    body = value;
    return this;
  }

  public ArticleBuilder language(@Nullable String value) {
    language = value;
    return this;
  }

  public ArticleBuilder url(@Nullable String value) {
    url = value;
    return this;
  }

  public ArticleBuilder image(@Nullable String value) {
    image = value;
    return this;
  }

  public ArticleBuilder provider(@Nullable Provider value) {
    provider = value;
    return this;
  }

  public ArticleBuilder authors(List<String> value) {
    authors = List.copyOf(value);
    return this;
  }

  public ArticleBuilder published(@Nullable PublishedDate value) {
    published = value;
    return this;
  }

  public ArticleBuilder listed(boolean value) {
    listed = value;
    return this;
  }

  public ArticleBuilder quality(@Nullable Quality value) {
    quality = value;
    return this;
  }

  public ArticleBuilder topics(List<Topic> value) {
    topics = List.copyOf(value);
    return this;
  }

  public ArticleBuilder origin(Origin value) {
    origin = value;
    return this;
  }

  /**
   * The article, with an id derived from its URL, else provider, title and date, else its text, if
   * none was set.
   */
  public Article build() {
    String known = id != null ? id : ArticleId.of(url, provider, title, published, body);
    return new Article(
        known, kind, title, subtitle, summary, body, language, url, image, provider, authors,
        published, listed, quality, topics, origin);
  }
}
