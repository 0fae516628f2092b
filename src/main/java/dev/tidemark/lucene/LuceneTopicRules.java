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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.IndexSearcher;

/**
 * Topic rules as stored queries: of all rules, only those run that have a word in common with the
 * article.
 */
public final class LuceneTopicRules implements TopicMatcher {
  private final Analyzer analyzer;
  private final Monitor monitor;

  private LuceneTopicRules(Analyzer analyzer, Monitor monitor) {
    this.analyzer = analyzer;
    this.monitor = monitor;
  }

  /**
   * Makes the rules of a taxonomy ready.
   *
   * @throws TaxonomyException when one can't be read as a query, or asks for what rules can't have
   */
  public static TopicMatcher compile(Taxonomy taxonomy) throws TaxonomyException {
    QueryParser parser = new QueryParser(Clock.systemUTC(), SearchLimits.DEFAULTS);
    TopicRuleCompiler compiler = new TopicRuleCompiler();
    List<MonitorQuery> queries = new ArrayList<>();
    for (TaxonomyTopic topic : taxonomy.topics()) {
      if (topic.rule() != null) {
        queries.add(query(topic, topic.rule(), parser, compiler));
      }
    }
    try {
      Analyzer analyzer = new TextAnalysis();
      Monitor monitor = new Monitor(analyzer, new TermFilteredPresearcher());
      monitor.register(queries);
      return new LuceneTopicRules(analyzer, monitor);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }

  private static MonitorQuery query(
      TaxonomyTopic topic, String rule, QueryParser parser, TopicRuleCompiler compiler)
      throws TaxonomyException {
    try {
      ParsedQuery parsed = parser.parse(rule);
      if (!parsed.notices().isEmpty()) {
        throw unusable(topic, String.join(" ", parsed.notices()));
      }
      return new MonitorQuery(topic.name(), compiler.compile(parsed.root()));
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
    try {
      MatchingQueries<QueryMatch> matching =
          monitor.match(TopicDocument.of(article, analyzer), LuceneTopicRules::counting);
      if (!matching.getErrors().isEmpty()) {
        throw new IllegalStateException(
            "a topic rule can't be evaluated: " + matching.getErrors().keySet(),
            matching.getErrors().values().iterator().next());
      }
      Set<String> names = new LinkedHashSet<>();
      matching.getMatches().forEach(match -> names.add(match.getQueryId()));
      return names;
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }

  private static CandidateMatcher<QueryMatch> counting(IndexSearcher searcher) {
    try {
      return OneArticleMatcher.over(searcher);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }
}
