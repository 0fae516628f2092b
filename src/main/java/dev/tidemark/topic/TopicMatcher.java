package dev.tidemark.topic;

import dev.tidemark.article.Article;
import java.util.Set;

/** The rules of a taxonomy, ready to be evaluated. Thread-safe; to be closed. */
public interface TopicMatcher extends AutoCloseable {

  /** The names of the topics whose rule the article matches: what it is centrally about. */
  Set<String> matching(Article article);

  @Override
  void close();

  /** Makes rules ready. */
  interface Compiler {

    /**
     * Compiles every rule.
     *
     * @throws TaxonomyException when a rule can't be used; names its line
     */
    TopicMatcher compile(Taxonomy taxonomy) throws TaxonomyException;
  }
}
