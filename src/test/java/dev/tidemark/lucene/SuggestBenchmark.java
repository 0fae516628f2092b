package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Story;
import dev.tidemark.article.Topic;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.engine.IndexChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a suggestion takes, by what is typed and how many articles there are. The articles are
 * invented, titles and values alone; their index is made once, under {@code target}.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SuggestBenchmark {
  private static final int TEXTS = 2_000;

  /** Articles in the index. */
  @Param({"10000", "1000000"})
  public int articles;

  /** What is typed. */
  @Param({"letter", "two", "three", "start", "middle", "typo"})
  public String typed = "letter";

  private final List<SuggestRequest> requests = new ArrayList<>();
  private @Nullable LuceneEngine engine;
  private int next;

  /** Opens the index and thinks of what to type. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    Path folder = Path.of("target", "bench", "suggest-" + articles);
    engine =
        LuceneEngine.open(folder, "1", Long.MAX_VALUE, Duration.ofMinutes(1), Ranking.DEFAULTS)
            .orElseThrow();
    InventedTitles titles = new InventedTitles(7);
    if (engine().search().size() != articles) {
      for (int i = 0; i < articles; i++) {
        engine().index().apply(List.of(put(i + 1, titles)));
      }
      engine().index().commit();
      engine().index().refresh();
    }
    Random random = new Random(11);
    while (requests.size() < TEXTS) {
      String text = text(titles.next(), random);
      requests.add(new SuggestRequest(text, SuggestRequest.DEFAULT_SIZE));
    }
  }

  private LuceneEngine engine() {
    return Objects.requireNonNull(engine);
  }

  private static IndexChange.Put put(int number, InventedTitles titles) {
    Article article =
        new ArticleBuilder()
            .id("a" + number)
            .title(titles.next())
            .quality(new Quality(titles.below(101), Basis.STATED))
            .topics(
                List.of(
                    new Topic("Topic " + titles.word(), Basis.STATED),
                    new Topic(titles.word() + ' ' + titles.word(), Basis.STATED)))
            .provider(new Provider(titles.word() + " Post", null))
            .build();
    return new IndexChange.Put(
        number, article, List.of(), new Story(article.id(), 1), Instant.EPOCH);
  }

  private String text(String title, Random random) {
    String[] words = title.toLowerCase(Locale.ROOT).split(" ");
    int middle = 1 + random.nextInt(words.length - 2);
    return switch (typed) {
      case "letter" -> title.substring(0, 1);
      case "two" -> title.substring(0, 2);
      case "three" -> title.substring(0, 3);
      case "start" -> words[0] + ' ' + words[1].substring(0, 3);
      case "middle" -> words[middle] + ' ' + words[middle + 1].substring(0, 3);
      default -> {
        StringBuilder word = new StringBuilder(words[random.nextInt(words.length)]);
        int at = random.nextInt(word.length());
        word.setCharAt(at, word.charAt(at) == 'e' ? 'o' : 'e');
        yield word.substring(0, Math.min(word.length(), 4 + random.nextInt(4)));
      }
    };
  }

  /** Gives the index back. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    engine().close();
  }

  /** One request. */
  @Benchmark
  public List<Suggestion> suggest() {
    next = (next + 1) % requests.size();
    return engine().search().suggest(requests.get(next));
  }
}
