package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.TextField;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.query.QueryParser;
import dev.tidemark.topic.TaxonomyException;
import dev.tidemark.topic.TaxonomyReader;
import dev.tidemark.topic.TopicMatcher;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneTopicRulesTest {
  private static final String FILLER = "Nothing of the kind was said at the meeting that day. ";

  private static TopicMatcher rule(String rule) throws TaxonomyException {
    return LuceneTopicRules.compile(
        TaxonomyReader.read(
            "topics:\n  - name: T\n    rule: '%s'\n    example: a\n    counterexample: b\n"
                .formatted(rule)));
  }

  private static boolean matches(String rule, Article article) throws TaxonomyException {
    try (TopicMatcher matcher = rule(rule)) {
      return matcher.matching(article).equals(Set.of("T"));
    }
  }

  private static Article titled(String title) {
    return new ArticleBuilder().id("a").title(title).build();
  }

  private static Article saying(int mentions) {
    String body = FILLER.repeat(40) + "The ferry left. ".repeat(mentions) + FILLER.repeat(40);
    return new ArticleBuilder().id("a").title("Minutes").body(body).build();
  }

  @Test
  void findsWhatTheTitleSays() throws TaxonomyException {
    assertTrue(matches("ferry", titled("The ferries come home")));
    assertEquals(false, matches("ferry", titled("The fairies come home")));
  }

  @Test
  void passesOverAPassingMentionAndFindsACentralSubject() throws TaxonomyException {
    assertEquals(false, matches("ferry", saying(1)));
    assertEquals(false, matches("ferry", saying(3)));
    assertTrue(matches("ferry", saying(20)));
  }

  @Test
  void countsTheMentionsOfAlternativesTogetherButTheSameOnce() throws TaxonomyException {
    Article one =
        new ArticleBuilder().id("a").title("Minutes").summary("A ferry met a barge.").build();
    assertEquals(false, matches("ferry", one));
    assertTrue(matches("ferry OR barge", one));
    assertEquals(false, matches("ferry OR ferries", one));
  }

  @Test
  void wantsAllPartsAndNoneThatIsLeftOut() throws TaxonomyException {
    assertTrue(matches("ferry home", titled("The ferry comes home")));
    assertEquals(false, matches("ferry island", titled("The ferry comes home")));
    assertEquals(false, matches("ferry -home", titled("The ferry comes home")));
    assertTrue(matches("\"ferry home\"~2", titled("The ferry comes home")));
  }

  @Test
  void takesOneMentionInAFieldThatTheRuleNames() throws TaxonomyException {
    Article lead = new ArticleBuilder().id("a").title("Minutes").summary("The ferry left.").build();
    assertEquals(false, matches("ferry", lead));
    assertTrue(matches("summary:ferry", lead));
    assertEquals(false, matches("title:ferry", lead));
  }

  @Test
  void readsNoPhraseAcrossTheTitleAndTheText() throws TaxonomyException {
    Article apart =
        new ArticleBuilder().id("a").title("Talk of the ferry").body("Home is near.").build();
    assertEquals(false, matches("\"ferry home\"", apart));
  }

  /** Words decide which rules are run, never what they find. */
  @Test
  void findsWhatRunningEveryRuleFinds() throws TaxonomyException, IOException {
    long seed = new Random().nextLong();
    System.out.println("LuceneTopicRulesTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String rule = InventedRule.of(random);
      Article article = InventedRule.article(random);
      assertEquals(isFoundByRunning(rule, article), matches(rule, article), rule + " seed " + seed);
    }
  }

  /** All words of the article are kept, and the rule is run whatever they are. */
  private static boolean isFoundByRunning(String text, Article article) throws IOException {
    TopicRuleCompiler compiler = new TopicRuleCompiler();
    QueryParser parser = new QueryParser(Clock.systemUTC(), SearchLimits.DEFAULTS);
    TopicRule rule = compiler.compile(parser.parse(text).root());
    new PrefixQuery(new Term(TopicText.TEXT, "")).visit(compiler.named());
    try (TextAnalysis analysis = new TextAnalysis()) {
      RuleWords words = new RuleWords(List.of(rule), compiler.named());
      return rule.matches(TopicText.of(article, analysis, words));
    }
  }

  /** What is counted without Lucene is what Lucene counts. */
  @Test
  void countsMentionsAsLuceneDoes() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("LuceneTopicRulesTest mentions seed " + seed);
    Random random = new Random(seed);
    int found = 0;
    try (TextAnalysis analysis = new TextAnalysis()) {
      WordQueries words = new WordQueries(analysis, Ranking.DEFAULTS);
      for (int round = 0; round < 500; round++) {
        String text = InventedRule.phrase(random);
        TextField field = random.nextBoolean() ? TextField.TITLE : TextField.BODY;
        Query query = words.phrase(text, random.nextInt(3), field);
        NamedWords named = new NamedWords();
        Mention mention = Mention.of(query, named);
        TopicText article =
            TopicText.of(InventedRule.article(random), analysis, new RuleWords(List.of(), named));
        float counted = mention.countIn(article);
        assertEquals(article.count(query), counted, 1e-4, text + " seed " + seed);
        found += counted > 0 ? 1 : 0;
      }
    }
    assertTrue(found > 50, "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"topic:AI", "size:>10B", "body:ferry", "-ferry", "(ferry", "url:ferry"})
  void refusesWhatRulesCannotHaveWithTheLine(String rule) {
    TaxonomyException refused = assertThrows(TaxonomyException.class, () -> rule(rule));
    assertEquals(3, refused.line());
    assertTrue(String.valueOf(refused.getMessage()).contains("“T” can't be used"));
  }
}
