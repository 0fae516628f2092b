package dev.tidemark.indexing.sources;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.ArticleId;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Topic;
import dev.tidemark.reading.ReadArticle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that the operator listed.
 *
 * @param name that the operator gave it
 * @param provider of articles that name none; null when they stay without
 * @param topics that all its articles have, as stated ones
 */
public record ListedSource(
    String name,
    String address,
    Duration interval,
    @Nullable String provider,
    List<String> topics) {

  public ListedSource {
    topics = List.copyOf(topics);
  }

  /**
   * What its articles follow from besides the bytes.
   *
   * @param readerVersion of who reads them
   */
  String basis(int readerVersion) {
    return readerVersion + "\n" + (provider == null ? "" : provider) + '\n' + topics;
  }

  /** An article with what the operator says of all of them. */
  ReadArticle complete(ReadArticle read) {
    Article article = read.article();
    ArticleBuilder builder = article.toBuilder();
    builder.topics(allTopics(article.topics()));
    Provider found = article.provider();
    if (provider != null && isNameless(found)) {
      Provider stated = new Provider(provider, found == null ? null : found.domain());
      builder.provider(stated);
      if (article.url() == null && !article.id().equals(read.statedId())) {
        builder.id(
            ArticleId.of(null, stated, article.title(), article.published(), article.body()));
      }
    }
    return new ReadArticle(
        read.line(), builder.build(), read.related(), read.notices(), read.statedId(), read.guid());
  }

  /** A provider that is called as its domain was made from an address; nobody stated it. */
  private static boolean isNameless(@Nullable Provider found) {
    return found == null || found.name().equals(found.domain());
  }

  private List<Topic> allTopics(List<Topic> stated) {
    List<Topic> all = new ArrayList<>(stated);
    for (String topic : topics) {
      if (all.stream().noneMatch(one -> one.name().equalsIgnoreCase(topic))) {
        all.add(new Topic(topic, Basis.STATED));
      }
    }
    return all;
  }
}
