package dev.tidemark.topic;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.lucene.LuceneTopicRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What evaluating all built-in rules costs an article made of their own examples. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class TopicRulesBenchmark {
  private static final int ARTICLES = 200;
  private static final int LENGTH = 5_000;

  private final List<Article> articles = new ArrayList<>();
  private final Taxonomy taxonomy;
  private final TopicMatcher matcher;

  /** Makes the rules ready. */
  public TopicRulesBenchmark() {
    try {
      taxonomy = BuiltInTopics.taxonomy();
      matcher = LuceneTopicRules.compile(taxonomy);
    } catch (TaxonomyException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Setup(Level.Trial)
  public void write() {
    List<TaxonomyTopic> topics =
        taxonomy.topics().stream().filter(topic -> topic.rule() != null).toList();
    Random random = new Random(7);
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder body = new StringBuilder(LENGTH + 200);
      while (body.length() < LENGTH) {
        TaxonomyTopic topic = topics.get(random.nextInt(topics.size()));
        body.append(random.nextInt(4) == 0 ? topic.example() : topic.counterexample()).append(' ');
      }
      String title = topics.get(random.nextInt(topics.size())).example();
      articles.add(
          new ArticleBuilder().id("a").title(title).summary(title).body(body.toString()).build());
    }
  }

  @TearDown(Level.Trial)
  public void close() {
    matcher.close();
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @OperationsPerInvocation(ARTICLES)
  public void article(Blackhole sink) {
    articles.forEach(article -> sink.consume(matcher.matching(article)));
  }
}
