package dev.tidemark.topic;

import dev.tidemark.article.Article;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules that are one word, which must stand in the title or the body. */
public record WordMatcher(Taxonomy taxonomy) implements TopicMatcher {

  @Override
  public Set<String> matching(Article article) {
    String text = article.title() + " " + article.body();
    return taxonomy.topics().stream()
        .filter(topic -> topic.rule() != null && text.contains(topic.rule()))
        .map(TaxonomyTopic::name)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {}
}
