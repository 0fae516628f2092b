package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.query.ParsedQuery;
import dev.tidemark.search.query.QueryParser;
import dev.tidemark.topic.Taxonomy;
import dev.tidemark.topic.TaxonomyException;
import dev.tidemark.topic.TaxonomyTopic;
import dev.tidemark.topic.TopicMatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * Topic rules as queries that are run over one article at a time: of all rules, only those that a
 * word of the article makes possible.
 */
public final class LuceneTopicRules implements TopicMatcher {
  private final Analyzer analyzer = new TextAnalysis();
  private final List<Rule> rules;
  private final RuleWords words;

  private record Rule(String topic, TopicRule rule) {}

  private LuceneTopicRules(List<Rule> rules, NamedWords named) {
    this.rules = List.copyOf(rules);
    words = new RuleWords(rules.stream().map(Rule::rule).toList(), named);
  }

  /**
   * Makes the rules of a taxonomy ready.
   *
   * @throws TaxonomyException when one can't be read as a query, or asks for what rules can't have
   */
  public static TopicMatcher compile(Taxonomy taxonomy) throws TaxonomyException {
    QueryParser parser = new QueryParser(Clock.systemUTC(), SearchLimits.DEFAULTS);
    TopicRuleCompiler compiler = new TopicRuleCompiler();
    List<Rule> rules = new ArrayList<>();
    for (TaxonomyTopic topic : taxonomy.topics()) {
      if (topic.rule() != null) {
        rules.add(rule(topic, topic.rule(), parser, compiler));
      }
    }
    return new LuceneTopicRules(rules, compiler.named());
  }

  private static Rule rule(
      TaxonomyTopic topic, String rule, QueryParser parser, TopicRuleCompiler compiler)
      throws TaxonomyException {
    try {
      ParsedQuery parsed = parser.parse(rule);
      if (!parsed.notices().isEmpty()) {
        throw unusable(topic, String.join(" ", parsed.notices()));
      }
      return new Rule(topic.name(), compiler.compile(parsed.root()));
    } catch (InvalidParameterException | TopicRuleCompiler.UnusableRuleException wrong) {
      throw unusable(topic, String.valueOf(wrong.getMessage()));
    }
  }

  private static TaxonomyException unusable(TaxonomyTopic topic, String reason) {
    return new TaxonomyException(
        topic.line(), "The rule of “" + topic.name() + "” can't be used. " + reason);
  }

  @Override
  public Set<String> matching(Article article) {
    TopicText text = TopicText.of(article, analyzer, words);
    Set<String> names = new LinkedHashSet<>();
    BitSet candidates = text.candidates();
    try {
      for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
        if (rules.get(i).rule().matches(text)) {
          names.add(rules.get(i).topic());
        }
      }
      return names;
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
