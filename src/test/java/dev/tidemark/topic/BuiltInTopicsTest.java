package dev.tidemark.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.lucene.LuceneTopicRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The topics that come with the program keep what each of them promises. */
class BuiltInTopicsTest {
  private final Taxonomy taxonomy = BuiltInTopics.taxonomy();
  private final TopicMatcher matcher = LuceneTopicRules.compile(taxonomy);

  BuiltInTopicsTest() throws TaxonomyException {}

  @Test
  void thereAreEnoughInTwoOrThreeLevels() {
    assertTrue(taxonomy.topics().stream().filter(t -> t.rule() != null).count() >= 120);
    List<Integer> depths =
        taxonomy.topics().stream().map(t -> taxonomy.including(t.name()).size()).toList();
    assertEquals(2, depths.stream().max(Integer::compare).orElseThrow());
  }

  @Test
  void everyRuleMatchesItsExampleAndNotItsCounterexample() {
    List<String> wrong = new ArrayList<>();
    for (TaxonomyTopic topic : taxonomy.topics()) {
      if (topic.rule() == null) {
        continue;
      }
      if (!matcher.matching(saying(String.valueOf(topic.example()))).contains(topic.name())) {
        wrong.add(topic.name() + " misses its example");
      }
      if (matcher.matching(saying(String.valueOf(topic.counterexample()))).contains(topic.name())) {
        wrong.add(topic.name() + " matches its counterexample");
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Article saying(String text) {
    return new ArticleBuilder().id("t").summary(text).build();
  }
}
