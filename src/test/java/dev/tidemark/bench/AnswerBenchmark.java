package dev.tidemark.bench;

import dev.tidemark.api.SearchAnswers;
import dev.tidemark.http.Parameters;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
 * The stages of an answer, by what is asked, over invented articles: reading, counting, writing.
 * Pages are rendered by code that the build makes, so ./tidemark bench measures them over HTTP.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswerBenchmark {
  private static final int ARTICLES = 2_000;
  private static final long SEED = 7;

  /** What is asked. */
  @Param({"FREQUENT_WORD", "THREE_WORDS", "WORDS_AND_TWO_FILTERS", "EVERYTHING"})
  public String kind = Kind.EVERYTHING.name();

  private final SearchRequestReader requests = new SearchRequestReader(Clock.systemUTC());
  private final SearchAnswers answers = new SearchAnswers(requests);
  private @Nullable Rooms rooms;
  private String query = "";
  private SearchRequestReader.@Nullable Read read;
  private @Nullable SearchResult result;

  /** Indexes the articles, once for all runs, and asks once. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    Path folder = Path.of("target", "bench");
    Path index = folder.resolve("answers-" + ARTICLES);
    boolean there = Files.exists(index);
    rooms = new Rooms(Files.createDirectories(index));
    if (!there) {
      rooms.take(ArticleFile.of(folder, ARTICLES, SEED).path());
    }
    String target =
        RequestMix.of(SEED).stream()
            .filter(request -> request.kind() == Kind.valueOf(kind))
            .findFirst()
            .orElseThrow()
            .target();
    query = target.substring(target.indexOf('?') + 1);
    read = readQuery();
    result = search();
  }

  /** The request out of an address. */
  @Benchmark
  public SearchRequestReader.Read readQuery() {
    return requests.read(Parameters.read(query));
  }

  /** Everything that the engine does. */
  @Benchmark
  public SearchResult search() {
    return rooms().search(request());
  }

  /** Counting facets, without hits. */
  @Benchmark
  public SearchResult countFacets() {
    return rooms().search(request().withSize(0));
  }

  /** Hits, without facets. */
  @Benchmark
  public SearchResult readHits() {
    return rooms().search(request().withFacets(List.of()));
  }

  /** Neither: what finding alone costs. */
  @Benchmark
  public SearchResult find() {
    return rooms().search(request().withFacets(List.of()).withSize(0));
  }

  /** The answer as JSON. */
  @Benchmark
  public String writeJson() {
    return answers.json(Objects.requireNonNull(read), Objects.requireNonNull(result), 0);
  }

  private Rooms rooms() {
    return Objects.requireNonNull(rooms);
  }

  private SearchRequest request() {
    return Objects.requireNonNull(read).request();
  }

  /** Gives the index back. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    rooms().close();
  }
}
