package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.IndexChange;
import dev.tidemark.search.engine.RequestTime;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.search.engine.StageObserver;
import dev.tidemark.search.engine.StageObserver.Stage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One deadline over every stage of a search, and over every kind of question. */
class StagesInTimeTest {
  private static final long TIME = TimeUnit.MILLISECONDS.toNanos(400);
  private static final SearchRequestReader READER = new SearchRequestReader(Clock.systemUTC());

  @RegisterExtension private final FreshEngine fresh = new FreshEngine();
  private final List<Stage> done = new ArrayList<>();

  @BeforeEach
  void fill() {
    SmallArticles articles = new SmallArticles(new Random(4));
    List<IndexChange> changes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      changes.add(articles.draw(i, i + 1L));
    }
    fresh.engine().index().apply(changes);
    fresh.engine().index().refresh();
  }

  @AfterEach
  void forget() {
    RequestTime.from(OptionalLong::empty);
    fresh.engine().observe(StageObserver.NONE);
  }

  private static SearchRequest request(Rows rows) {
    return READER
        .read(
            rows,
            Map.of("q", List.of("harb* crane"), "facets", List.of("topic,quality,published")),
            Set.of())
        .request();
  }

  /** A stage that lasts until the time is over: the next one does not come to its end. */
  @ParameterizedTest
  @EnumSource(Stage.class)
  void noStageGoesOnAfterTheTime(Stage slow) {
    long end = System.nanoTime() + TIME;
    RequestTime.from(() -> OptionalLong.of(end));
    fresh
        .engine()
        .observe(
            (stage, nanos) -> {
              done.add(stage);
              while (stage == slow && System.nanoTime() - end <= 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
              }
            });
    SearchRequest request = request(Rows.ARTICLES);
    SearchEngine search = fresh.engine().search();
    assertThrows(DeadlineExceededException.class, () -> search.search(request));
    assertEquals(List.copyOf(EnumSet.range(Stage.UNDERSTANDING, slow)), done);
    RequestTime.from(OptionalLong::empty);
    assertTrue(search.search(request).total() > 30, "the next search is well");
  }

  @Test
  void nothingIsBegunAfterTheTime() {
    fresh.engine().observe((stage, nanos) -> done.add(stage));
    SearchEngine search = fresh.engine().search();
    SearchRequest articles = request(Rows.ARTICLES);
    SearchRequest metrics = request(Rows.METRICS);
    List<Consumer<SearchEngine>> questions =
        List.of(
            engine -> engine.search(articles),
            engine -> engine.similar(SmallArticles.id(1), 5),
            engine -> engine.metrics(metrics),
            engine -> engine.points(metrics, 10),
            engine -> engine.facet(new FacetRequest(articles, Facet.TOPIC, null, 10, 0)),
            SearchEngine::providers,
            engine -> engine.suggest(new SuggestRequest("harb", 5)),
            SearchEngine::size,
            SearchEngine::generation);
    for (Consumer<SearchEngine> question : questions) {
      RequestTime.from(() -> OptionalLong.of(System.nanoTime() - 1));
      assertThrows(DeadlineExceededException.class, () -> question.accept(search));
      RequestTime.from(OptionalLong::empty);
      question.accept(search);
    }
    assertEquals(List.of(Stage.values()), done, "of the second time alone");
  }

  @Test
  void queriesOfFullLengthAreAnsweredSoon() {
    int most = SearchLimits.DEFAULTS.queryLength();
    String parts =
        "a ab abc A é a- a. a' 1 1, 1. $1 a1 & a* (a \"a -a a: size:>1 \ud83d\ude80 東 ﬁ a\\ x~";
    for (String part : parts.split(" ")) {
      String q = part.repeat(most / part.length());
      try {
        SearchRequest request =
            READER.read(Rows.ARTICLES, Map.of("q", List.of(q)), Set.of()).request();
        long start = System.nanoTime();
        fresh.engine().search().search(request);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertTrue(millis < 900, () -> part + " took " + millis + " ms");
      } catch (InvalidParameterException refused) {
        assertEquals("query_too_long", refused.code(), part);
      }
    }
  }
}
