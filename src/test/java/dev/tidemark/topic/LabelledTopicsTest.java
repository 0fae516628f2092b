package dev.tidemark.topic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.lucene.LuceneTopicRules;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What rules find in articles that we labelled ourselves, from their texts alone, before any rule
 * was written. A topic counts together with those that include it, groups without a rule left out.
 *
 * <p>{@code practice.jsonl} was read while rules were made. {@code held.jsonl} was scored when they
 * were done, and never looked into.
 */
class LabelledTopicsTest {
  private static Taxonomy taxonomy;
  private static TopicMatcher matcher;

  @BeforeAll
  static void makeReady() throws TaxonomyException {
    taxonomy = BuiltInTopics.taxonomy();
    matcher = LuceneTopicRules.compile(taxonomy);
  }

  @Test
  void everyLabelIsATopic() throws IOException {
    for (String set : Set.of("practice", "held")) {
      for (LabelledArticles.Labelled one : LabelledArticles.of(set)) {
        one.topics().forEach(name -> assertTrue(taxonomy.find(name).isPresent(), name));
      }
    }
  }

  @Test
  void agreesWithArticlesThatRulesWereMadeOn() throws IOException {
    TopicScore score = score("practice");
    assertTrue(score.f1() >= 0.85, "F1");
    assertTrue(score.precision() >= 0.9, "precision");
  }

  @Test
  void agreesWithArticlesThatNobodyLookedAt() throws IOException {
    TopicScore score = score("held");
    assertTrue(score.f1() >= 0.85, "F1");
    assertTrue(score.precision() >= 0.9, "precision");
  }

  private static TopicScore score(String set) throws IOException {
    TopicScore score = new TopicScore();
    TopicScore leaves = new TopicScore();
    for (LabelledArticles.Labelled one : LabelledArticles.of(set)) {
      Set<String> found = found(one.article());
      score.add(withIncluding(one.topics()), withIncluding(found));
      leaves.add(leaves(one.topics()), leaves(found));
    }
    LabelledArticles.say(set + " topics: " + score);
    LabelledArticles.say(set + " topics, the most special ones alone: " + leaves);
    return score;
  }

  private static Set<String> found(Article article) {
    return matcher.matching(article);
  }

  private static Set<String> withIncluding(Set<String> names) {
    Set<String> all = new HashSet<>(names);
    names.forEach(name -> all.addAll(taxonomy.including(name)));
    return all.stream()
        .filter(name -> taxonomy.find(name).orElseThrow().rule() != null)
        .collect(Collectors.toSet());
  }

  private static Set<String> leaves(Set<String> names) {
    Set<String> leaves = new HashSet<>(names);
    names.forEach(name -> leaves.removeAll(taxonomy.including(name)));
    return leaves;
  }
}
