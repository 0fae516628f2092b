package dev.tidemark.metric;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast metrics are read: articles a second, and the time for texts made to be slow. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MetricExtractorBenchmark {
  private static final int ARTICLES = 200;
  private static final int LENGTH = 5_000;
  private static final int LONG = 1_000_000;

  private static final String[] SENTENCES = {
    "The %s market was valued at $%d.%d billion in %d and is projected to reach $%d billion by 2032.",
    "Harbours have used %s for a long time, and those who sail know why it matters on a dark night.",
    "According to Salt Pan Research, %d%% of skippers now use %s at sea.",
    "Tide Works, which makes %s, raised $%d million in a Series B round.",
    "Nobody who has stood on a quay in November will forget the smell of %s and of cold rope.",
    "The new tool cut the cost of %s by %d%%, while sales rose %d%% to €%d million.",
    "It is easier to mend a net than to find the fish, as the old saying about %s goes.",
    "More than %d,000 people work with %s along the coast."
  };
  private static final String[] THINGS = {
    "kelp farming", "brine chemicals", "chart plotters", "harbour logistics", "tidal turbines"
  };

  /** Articles of prose, about half of whose sentences hold numbers. */
  @State(Scope.Benchmark)
  public static class Articles {
    private final List<Article> articles = new ArrayList<>();

    @Setup(Level.Trial)
    public void write() {
      Random random = new Random(7);
      for (int i = 0; i < ARTICLES; i++) {
        StringBuilder body = new StringBuilder(LENGTH + 200);
        while (body.length() < LENGTH) {
          body.append(sentence(random)).append(random.nextInt(5) == 0 ? "\n\n" : " ");
        }
        articles.add(
            new ArticleBuilder().id("a" + i).title("At sea").body(body.toString()).build());
      }
    }
  }

  /** A million characters that hold no prose. */
  @State(Scope.Benchmark)
  public static class Hostile {
    @Param({"digits", "one line", "$1", "%"})
    String kind = "";

    private Article article = new ArticleBuilder().id("h").build();

    @Setup(Level.Trial)
    public void write() {
      String unit =
          switch (kind) {
            case "digits" -> "9";
            case "one line" -> "a word ";
            default -> kind;
          };
      article = new ArticleBuilder().id("h").body(unit.repeat(LONG / unit.length())).build();
    }
  }

  private final MetricExtractor extractor = new MetricExtractor();

  /** One thread. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(ARTICLES)
  public int articles(Articles state) {
    int metrics = 0;
    for (Article article : state.articles) {
      metrics += extractor.extract(article).size();
    }
    return metrics;
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public int hostile(Hostile state) {
    return extractor.extract(state.article).size();
  }

  private static String sentence(Random random) {
    String pattern = SENTENCES[random.nextInt(SENTENCES.length)];
    StringBuilder out = new StringBuilder(pattern.length() + 40);
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      char kind = c == '%' ? pattern.charAt(i + 1) : ' ';
      switch (kind) {
        case 's' -> out.append(THINGS[random.nextInt(THINGS.length)]);
        case 'd' -> out.append(number(pattern, i, random));
        default -> out.append(c);
      }
      i += c == '%' ? 2 : 1;
    }
    return out.toString();
  }

  private static int number(String pattern, int i, Random random) {
    boolean year = pattern.startsWith("in ", i - 3);
    return year ? 2015 + random.nextInt(10) : 2 + random.nextInt(90);
  }
}
