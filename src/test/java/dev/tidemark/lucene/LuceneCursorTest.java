package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.Cursor;
import dev.tidemark.search.CursorCodec;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.IndexChange;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where a cursor leads when the index changed after the answer that gave it. */
class LuceneCursorTest {
  private static final int ARTICLES = 60;
  private static final long UNKNOWN = 42;

  @RegisterExtension final FreshEngine fresh = new FreshEngine();

  private final SmallArticles articles = new SmallArticles(new Random());

  @BeforeEach
  void fill() {
    apply(IntStream.range(0, ARTICLES).mapToObj(number -> articles.draw(number, 1)).toList());
  }

  @Test
  void thePagesOfAResultAreOfOneMoment() {
    SearchResult first = first();
    List<String> whole = ids(search(request().withSize(ARTICLES)));
    apply(IntStream.range(0, ARTICLES).mapToObj(number -> articles.draw(number, 2)).toList());
    SearchResult next = from(first.next());
    assertEquals(whole.subList(20, 40), ids(next));
    assertEquals(first.generation(), next.generation());
    assertEquals(List.of(), next.notices());
  }

  @Test
  void evenOfArticlesThatAreGone() {
    SearchResult first = first();
    apply(all().stream().map(id -> (IndexChange) new IndexChange.Remove(2, id)).toList());
    assertEquals(0, first().total());
    SearchResult next = from(first.next());
    assertEquals(ARTICLES, next.total());
    assertEquals(20, next.hits().size());
  }

  @Test
  void whoeverComesTooLateIsToldAndGoesOnInTheIndexAsItIs() {
    Cursor cursor = first().next();
    assertNotNull(cursor);
    apply(List.of(new IndexChange.Remove(2, cursor.id())));
    SearchResult next = from(cursor.in(UNKNOWN));
    assertEquals(ARTICLES - 1, next.total());
    assertTrue(next.notices().getFirst().contains("begun too long ago"), next.notices()::toString);
    SearchResult last = from(next.next());
    assertEquals(List.of(), last.notices(), "once");
    assertNull(last.next());
  }

  @Test
  void rowsDeletedBehindTheReaderDoNotEndTheResult() {
    SearchResult first = first();
    List<String> left = all();
    left.removeAll(ids(first));
    apply(ids(first).stream().map(id -> (IndexChange) new IndexChange.Remove(2, id)).toList());
    List<String> read = new ArrayList<>();
    for (Cursor cursor = first.next(); cursor != null; ) {
      SearchResult page = from(cursor.in(0));
      read.addAll(ids(page));
      cursor = page.next();
    }
    assertEquals(left, read.stream().sorted().toList());
  }

  @Test
  void afterARecoveryTheViewsBeforeItMeanNothing() {
    fresh.engine().index().commit();
    SearchResult first = first();
    fresh.engine().index().recover();
    fresh.engine().index().refresh();
    SearchResult next = from(first.next());
    assertEquals(20, next.hits().size());
    assertEquals(1, next.notices().size());
  }

  private static List<String> all() {
    return new ArrayList<>(IntStream.range(0, ARTICLES).mapToObj(SmallArticles::id).toList());
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::article).map(article -> article.id()).toList();
  }

  private void apply(List<? extends IndexChange> changes) {
    fresh.engine().index().apply(List.copyOf(changes));
    fresh.engine().index().refresh();
  }

  private SearchResult first() {
    return search(request());
  }

  private SearchResult from(@Nullable Cursor cursor) {
    return search(request().withCursor(cursor));
  }

  private SearchResult search(SearchRequest request) {
    return fresh.engine().search().search(request);
  }

  private static SearchRequest request() {
    return new SearchRequestReader(
            Clock.systemUTC(), CursorCodec.withRandomKey(), SearchLimits.DEFAULTS)
        .read(Map.of("q", List.of("harbour"), "sort", List.of("quality")))
        .request();
  }
}
