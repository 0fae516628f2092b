package dev.tidemark.topic;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.lucene.LuceneTopicRules;
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
    assertDoesNotThrow(() -> TopicExamples.check(new ArticleTopics(taxonomy, matcher)));
  }
}
