package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Topic;
import dev.tidemark.reading.ReadArticle;
import dev.tidemark.record.ArticleRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came from listed addresses and is read again without asking them. */
final class Addresses {
  private Addresses() {}

  /** Whether a path in the record is an address. */
  static boolean isOne(@Nullable String path) {
    return path != null && (path.startsWith("http://") || path.startsWith("https://"));
  }

  /**
   * The article with what the operator said of all articles of its address: that is in the record
   * alone, not in what is read again.
   */
  static ReadArticle completed(ReadArticle read, ArticleRecord record) {
    return Durable.ask(() -> record.find(read.article().id()))
        .map(stored -> completed(read, stored.article()))
        .orElse(read);
  }

  private static ReadArticle completed(ReadArticle read, Article before) {
    ArticleBuilder builder = read.article().toBuilder();
    Provider found = read.article().provider();
    if (found == null || found.name().equals(found.domain())) {
      builder.provider(before.provider());
    }
    Set<Topic> topics = new LinkedHashSet<>(read.article().topics());
    topics.addAll(before.topics());
    builder.topics(List.copyOf(topics));
    return new ReadArticle(
        read.line(), builder.build(), read.related(), read.notices(), read.statedId(), read.guid());
  }
}
