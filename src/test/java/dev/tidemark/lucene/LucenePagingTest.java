package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.search.Cursor;
import dev.tidemark.search.CursorCodec;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequest.Sort;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.IndexChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A large result read by cursor to its end while the index never rests. */
@Tag(Nightly.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LucenePagingTest {
  private static final int ARTICLES = Nightly.rounds(30_000, 100_000);
  private static final int PAGES_AT_ONCE = 20;
  private static final Logger LOG = Logger.getLogger(LucenePagingTest.class);
  private static final SearchRequestReader READER =
      new SearchRequestReader(
          Clock.systemUTC(), CursorCodec.withRandomKey(), SearchLimits.DEFAULTS);

  private final long seed = Long.getLong("tidemark.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private @Nullable LuceneEngine open;

  @BeforeAll
  void fill(@TempDir Path folder) {
    long start = System.nanoTime();
    open =
        LuceneEngine.open(folder, "1", Long.MAX_VALUE, Duration.ofSeconds(60), Ranking.DEFAULTS)
            .orElseThrow();
    SmallArticles articles = new SmallArticles(random);
    List<IndexChange> changes = new ArrayList<>();
    for (int number = 0; number < ARTICLES; number++) {
      changes.add(articles.draw(number, 1));
      if (changes.size() == 1000) {
        engine().index().apply(changes);
        changes.clear();
      }
    }
    engine().index().apply(changes);
    engine().index().refresh();
    LOG.infof(
        "%d articles in %d s, -Dtidemark.seed=%d",
        ARTICLES, Duration.ofNanos(System.nanoTime() - start).toSeconds(), seed);
  }

  @AfterAll
  void close() throws IOException {
    engine().close();
  }

  @ParameterizedTest
  @EnumSource(names = {"RELEVANCE", "NEWEST", "OLDEST", "QUALITY", "ADDED", "VALUE"})
  void everythingThatWasThereAtFirstComesOnceAndNothingElse(Sort sort) throws Exception {
    try (BusyWriter writer = new BusyWriter(engine().index(), random, ARTICLES)) {
      Read read = read(sort, writer, cursor -> cursor);
      int before = writer.refreshes();
      LOG.infof("%s: %d rows while the index changed %d times", sort, read.ids.size(), before);
      assertTrue(before > 5, "the index rested");
      assertNoneTwice(read);
      assertEquals(read.total, read.ids.size(), "as many as the first page said");
      assertNoneMissed(read, sort);
    }
  }

  /** So it goes on for somebody who comes back after the view of the first page was let go. */
  @ParameterizedTest
  @EnumSource(names = {"NEWEST", "VALUE"})
  void inTheIndexAsItIsWhatStaysComesOnce(Sort sort) throws Exception {
    try (BusyWriter writer = new BusyWriter(engine().index(), random, ARTICLES)) {
      Read read = read(sort, writer, cursor -> cursor.in(0));
      assertTrue(writer.refreshes() > 5, "the index rested");
      assertNoneMissed(read, sort);
      read.ids.removeIf(id -> !stays(id));
      assertNoneTwice(read);
    }
  }

  private record Read(long total, List<String> ids) {}

  private record Page(long total, List<String> ids, @Nullable Cursor next) {}

  /** However fast pages come, the index changes between some of them. */
  private Read read(Sort sort, BusyWriter writer, UnaryOperator<Cursor> way) {
    List<String> ids = new ArrayList<>();
    SearchRequest request = request(sort);
    Page page = page(request.withSize(some(request)));
    long total = page.total;
    ids.addAll(page.ids);
    for (int pages = 1; page.next != null; pages++) {
      if (pages % PAGES_AT_ONCE == 0) {
        writer.awaitRefresh();
      }
      page = page(request.withSize(some(request)).withCursor(way.apply(page.next)));
      ids.addAll(page.ids);
    }
    return new Read(total, ids);
  }

  /** So small that reading takes hundreds of pages; there are fewer rows of metrics. */
  private int some(SearchRequest request) {
    int rows = request.rows() == Rows.METRICS ? ARTICLES / 10 : ARTICLES;
    return 1 + rows / 1000 + random.nextInt(rows / 111);
  }

  private Page page(SearchRequest request) {
    if (request.rows() == Rows.METRICS) {
      MetricResult found = engine().search().metrics(request);
      return new Page(
          found.total(),
          found.hits().stream().map(hit -> hit.metric().id()).toList(),
          found.next());
    }
    SearchResult found = engine().search().search(request);
    return new Page(
        found.total(), found.hits().stream().map(hit -> hit.article().id()).toList(), found.next());
  }

  private static SearchRequest request(Sort sort) {
    Rows rows = sort.isOfMetrics() ? Rows.METRICS : Rows.ARTICLES;
    return READER
        .read(rows, Map.of("q", List.of("harbour")), Set.of())
        .request()
        .withSort(sort)
        .asBare();
  }

  private static void assertNoneTwice(Read read) {
    assertEquals(new HashSet<>(read.ids).size(), read.ids.size(), "none twice");
  }

  private static void assertNoneMissed(Read read, Sort sort) {
    Set<String> seen = new HashSet<>(read.ids);
    for (int number = 0; number < ARTICLES; number++) {
      boolean row = !sort.isOfMetrics() || number % SmallArticles.A_NUMBER_IN == 0;
      if (row && BusyWriter.staysAsItIs(number, ARTICLES)) {
        String id = SmallArticles.id(number) + (sort.isOfMetrics() ? ".1" : "");
        assertTrue(seen.contains(id), () -> "missed " + id);
      }
    }
  }

  private static boolean stays(String id) {
    return BusyWriter.staysAsItIs(Integer.parseInt(id.substring(0, 16)), ARTICLES);
  }

  private LuceneEngine engine() {
    if (open == null) {
      throw new IllegalStateException("there is an engine within a test alone");
    }
    return open;
  }
}
