package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.Cursor;
import dev.tidemark.search.Hit;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.IndexChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that was built beside takes the place of another while searches go on. */
class LuceneSwapTest {
  private static final int ARTICLES = 90;

  @TempDir Path folder;
  private LuceneEngine engine;
  private final SmallArticles articles = new SmallArticles(new Random());
  private final List<IndexChange> all = new ArrayList<>();

  @BeforeEach
  void fill() {
    engine = open();
    IntStream.range(0, ARTICLES).forEach(i -> all.add(articles.draw(i, i + 1)));
    engine.index().apply(all);
    engine.index().refresh();
    engine.index().commit();
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private LuceneEngine open() {
    return LuceneEngine.open(folder, "1", Long.MAX_VALUE, Duration.ofSeconds(20), Ranking.DEFAULTS)
        .orElseThrow();
  }

  private void rebuild(List<IndexChange> changes) {
    EngineIndex.Fresh fresh = engine.index().openBeside();
    fresh.apply(changes);
    engine.index().swap(ARTICLES, "rules");
  }

  @Test
  void theSameIsFoundAfterItAndItLasts() throws IOException {
    SearchResult before = search(request());
    rebuild(all);
    assertEquals(ids(before), ids(search(request())));
    assertEquals(before.facets(), search(request()).facets());
    assertEquals(ARTICLES, engine.index().committedSequence());
    assertEquals(ARTICLES, engine.index().visibleSequence());
    assertEquals("rules", engine.index().enrichedBy());
    assertEquals(Set.of("current", "g2", "owner.lock"), entries(), "nothing is left over");
    engine.close();
    engine = open();
    assertEquals(ARTICLES, engine.search().size());
    assertEquals(Set.of("current", "g2", "owner.lock"), entries());
    engine.index().apply(List.of(articles.draw(ARTICLES, ARTICLES + 1)));
    engine.index().refresh();
    assertEquals(ARTICLES + 1, engine.search().size());
  }

  @Test
  void anAnswerOfOneIsNeverTakenForOneOfTheOther() {
    Map<Long, Long> totals = new HashMap<>();
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < 3; i++) {
        engine.index().apply(List.of(articles.draw(ARTICLES + 10 * round + i, 1)));
        engine.index().refresh();
        SearchResult result = search(request());
        Long known = totals.put(result.generation(), result.total());
        assertTrue(known == null || known == result.total(), "generation " + result.generation());
      }
      rebuild(all.subList(0, 10 + round));
      SearchResult result = search(request());
      assertEquals(null, totals.put(result.generation(), result.total()), "a new generation");
    }
  }

  @Test
  void aResultThatWasBegunBeforeGoesOnAsItWas() {
    List<String> whole = ids(search(request().withSize(ARTICLES)));
    SearchResult first = search(request().withSize(20));
    rebuild(all.subList(0, 5));
    assertEquals(5, search(request()).total());
    Cursor cursor = first.next();
    assertNotNull(cursor);
    SearchResult next = search(request().withSize(20).withCursor(cursor));
    assertEquals(whole.subList(20, 40), ids(next));
    assertEquals(List.of(), next.notices());
  }

  @Test
  void searchesAllTheWhileMissNothing() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Future<Long>> searching = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        searching.add(threads.submit(() -> searchUntil(stop)));
      }
      for (int round = 0; round < 15; round++) {
        rebuild(all);
      }
      stop.set(true);
      for (Future<Long> one : searching) {
        assertTrue(one.get() > 0);
      }
    }
  }

  private long searchUntil(AtomicBoolean stop) {
    long searches = 0;
    long generation = 0;
    while (!stop.get()) {
      SearchResult result = search(request());
      assertEquals(ARTICLES, result.total());
      assertTrue(result.generation() >= generation);
      generation = result.generation();
      searches++;
    }
    return searches;
  }

  @Test
  void oneThatIsGivenUpOrBrokenOffIsGone() throws IOException {
    engine.index().openBeside().apply(all);
    assertTrue(entries().contains("g2"));
    engine.index().openBeside().apply(all.subList(0, 3));
    engine.index().giveUpBeside();
    assertEquals(Set.of("current", "g1", "owner.lock"), entries());
    engine.index().openBeside().apply(all.subList(0, 3));
    engine.close();
    assertEquals(Set.of("current", "g1", "owner.lock"), entries());
    Files.createDirectories(folder.resolve("g2"));
    Files.writeString(folder.resolve("g2").resolve("_0.cfs"), "half");
    Files.writeString(folder.resolve("building"), "2");
    Files.createDirectories(folder.resolve("g3"));
    engine = open();
    assertEquals(ARTICLES, engine.search().size());
    assertEquals(Set.of("current", "g1", "g3", "owner.lock"), entries(), "g3 was put aside");
  }

  @Test
  void thePowerMayGoOnceItHasTakenThePlace() throws IOException {
    rebuild(all);
    Files.writeString(folder.resolve("building"), "2");
    engine.close();
    engine = open();
    assertEquals(ARTICLES, engine.search().size());
  }

  @Test
  void anIndexThatHadToStartEmptyIsNotTakenForAll() throws IOException {
    engine.answerOnlyWhenWhole();
    assertEquals(ARTICLES, search(request()).total(), "this one holds what was committed");
    engine.close();
    Files.writeString(folder.resolve("current"), "7");
    engine = open();
    engine.answerOnlyWhenWhole();
    engine.index().apply(all.subList(0, 3));
    engine.index().refresh();
    assertThrows(EngineUnavailableException.class, () -> search(request()));
    assertThrows(EngineUnavailableException.class, () -> engine.search().generation());
    engine.index().apply(all);
    engine.index().refresh();
    engine.index().whole();
    assertEquals(ARTICLES, search(request()).total());
  }

  private Set<String> entries() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  private SearchRequest request() {
    return new SearchRequestReader(Clock.systemUTC())
        .read(Map.of("q", List.of("harbour"), "sort", List.of("quality")))
        .request();
  }

  private SearchResult search(SearchRequest request) {
    return engine.search().search(request);
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::article).map(article -> article.id()).toList();
  }
}
