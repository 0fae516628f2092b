package dev.tidemark.topic;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import org.jspecify.annotations.Nullable;

/** Whether rules keep what their examples promise. */
final class TopicExamples {
  private TopicExamples() {}

  /**
   * Tries each rule on an article that has its example as the title, and one with its
   * counterexample.
   *
   * @throws TaxonomyException for the first rule that misses the one or matches the other
   */
  static void check(ArticleTopics topics) throws TaxonomyException {
    for (TaxonomyTopic topic : topics.taxonomy().topics()) {
      if (topic.rule() == null) {
        continue;
      }
      if (!matches(topics, topic, topic.example())) {
        throw wrong(topic, "does not match its example.");
      }
      if (matches(topics, topic, topic.counterexample())) {
        throw wrong(topic, "matches its counterexample.");
      }
    }
  }

  private static boolean matches(
      ArticleTopics topics, TaxonomyTopic topic, @Nullable String example) {
    Article article = new ArticleBuilder().id("example").title(example).build();
    return topics.matcher().matching(article).contains(topic.name());
  }

  private static TaxonomyException wrong(TaxonomyTopic topic, String what) {
    return new TaxonomyException(topic.line(), "The rule of “" + topic.name() + "” " + what);
  }
}
