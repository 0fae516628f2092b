package dev.tidemark.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Topic;
import dev.tidemark.json.TidemarkJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as a program sends it: what is stated, and nothing else. */
record ArticleLine(
    @Nullable String title,
    @Nullable String summary,
    @Nullable String body,
    @Nullable String url,
    @Nullable Provider provider,
    List<String> authors,
    @Nullable PublishedDate published,
    @Nullable Quality quality,
    List<String> topics) {
  private static final ObjectWriter WRITER = TidemarkJson.mapper().writerFor(ArticleLine.class);
  private static final ObjectReader READER = TidemarkJson.mapper().readerFor(ArticleLine.class);

  static ArticleLine of(Article article) {
    return new ArticleLine(
        article.title(),
        article.summary(),
        article.body(),
        article.url(),
        article.provider(),
        article.authors(),
        article.published(),
        article.quality(),
        article.topics().stream().map(Topic::name).toList());
  }

  /** The article of a line, as simply as that can be done. */
  static Article read(String line) throws JsonProcessingException {
    ArticleLine read = READER.readValue(line);
    return new ArticleBuilder()
        .title(read.title)
        .summary(read.summary)
        .body(read.body)
        .url(read.url)
        .provider(read.provider)
        .authors(read.authors)
        .published(read.published)
        .quality(read.quality)
        .topics(read.topics.stream().map(name -> new Topic(name, Basis.STATED)).toList())
        .build();
  }

  byte[] toBytes() throws JsonProcessingException {
    return WRITER.writeValueAsBytes(this);
  }
}
