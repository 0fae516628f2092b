package dev.tidemark.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Story;
import dev.tidemark.article.StoryId;
import dev.tidemark.search.Cursor;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.Filters;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Sort;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.query.ParsedQuery;
import dev.tidemark.search.query.QueryNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every engine must do. */
public abstract class SearchEngineContract {

  /** An empty engine's reading side. */
  protected abstract SearchEngine search();

  /** The same engine's writing side. */
  protected abstract EngineIndex index();

  @Test
  void countsEqualThePlainTruthForRandomFilters() {
    long seed = new Random().nextLong();
    System.out.println("SearchEngineContract seed " + seed);
    Random random = new Random(seed);
    Map<String, IndexChange.Put> truth = fill(random, 900);
    PlainSearch plain = new PlainSearch(truth.values());
    RandomFilters filters = new RandomFilters(random);
    for (int i = 0; i < 120; i++) {
      Filters some = filters.next();
      String where = "seed " + seed + ", filters " + some;
      SearchResult result = search().search(request(everything(), some, Sort.NEWEST, 5, 1, null));
      assertEquals(plain.total(some), result.total(), where);
      for (FacetCounts counts : result.facets()) {
        if (!"month".equals(counts.interval())) {
          assertEquals(
              plain.counts(some, counts.facet()), withRows(counts), counts.facet() + ", " + where);
        }
        FacetCounts all =
            search()
                .facet(
                    new FacetRequest(
                        request(everything(), some, Sort.NEWEST, 0, 1, null),
                        counts.facet(),
                        null,
                        200,
                        0));
        assertEquals(withRows(counts), withRows(all), counts.facet() + " as a list, " + where);
      }
    }
  }

  @Test
  void goingOnWithTheCursorGivesEveryArticleOnce() {
    Map<String, IndexChange.Put> truth = fill(new Random(7), 500);
    for (Sort sort : SearchRequest.Rows.ARTICLES.sorts()) {
      Set<String> seen = new HashSet<>();
      List<String> inPages = new ArrayList<>();
      ParsedQuery query = sort == Sort.RELEVANCE ? words("market") : everything();
      Cursor cursor = null;
      long total = 0;
      do {
        SearchResult result = search().search(request(query, Filters.NONE, sort, 17, 1, cursor));
        result
            .hits()
            .forEach(hit -> assertTrue(seen.add(hit.article().id()), sort + " repeats a hit"));
        result.hits().forEach(hit -> inPages.add(hit.article().id()));
        cursor = result.next();
        total = result.total();
      } while (cursor != null);
      assertEquals(total, seen.size(), sort.name());
      SearchResult second = search().search(request(query, Filters.NONE, sort, 17, 2, null));
      assertEquals(
          inPages.subList(17, 34),
          second.hits().stream().map(hit -> hit.article().id()).toList(),
          sort.name());
      if (sort != Sort.RELEVANCE) {
        assertEquals(truth.size(), total);
      }
    }
  }

  @Test
  void theLastVersionOfAnArticleIsTheOnlyOne() {
    put(1, article("a", "Old wind", "nothing"));
    put(2, article("a", "New engine", "nothing"));
    put(3, article("b", "Other wind", "nothing"));
    index().apply(List.of(new IndexChange.Remove(4, "b")));
    index().refresh();
    assertEquals(0, found("wind").total());
    assertEquals(1, found("engine").total());
    assertEquals(1, search().size());
    assertEquals(4, index().visibleSequence());
  }

  @Test
  void nothingIsSeenBeforeARefreshAndEverythingAfter() {
    long before = search().generation();
    index().apply(List.of(putOf(1, article("a", "Tidal power", "body"))));
    assertEquals(0, found("tidal").total());
    index().refresh();
    assertEquals(1, found("tidal").total());
    assertTrue(search().generation() != before);
  }

  @Test
  void titlesWeighMoreThanBodiesAndStemsMeet() {
    put(
        1,
        article(
            "a",
            "A report",
            "the battery and more and more words beside it that say other things"));
    put(2, article("b", "Batteries", "a report of something else, and more words beside it"));
    assertEquals(
        List.of("b", "a"),
        found("battery").hits().stream().map(hit -> hit.article().id()).toList());
  }

  @Test
  void similarArticlesShareWhatAnArticleIsAboutAndTellAnotherStory() {
    put(1, article("a", "Tidal turbines", "Tidal turbines in the northern strait."));
    put(2, article("b", "More turbines", "The strait gets tidal turbines."));
    put(3, article("c", "Soup", "A recipe with northern herbs."));
    put(4, article("d", "Tides", "Tidal streams in the strait."));
    Article copy = article("e", "Tidal turbines", "Tidal turbines in the northern strait.");
    Story story = new Story(StoryId.foundedBy("a"), 2);
    index()
        .apply(
            List.of(
                new IndexChange.Put(5, copy, List.of(), story, Instant.EPOCH),
                new IndexChange.StoryChanged(5, "a", story.id())));
    index().refresh();
    List<String> similar =
        search().similar("a", 5).orElseThrow().stream().map(hit -> hit.article().id()).toList();
    assertEquals(List.of("b", "d"), similar.subList(0, 2));
    assertTrue(!similar.contains("a") && !similar.contains("e"), similar.toString());
    assertEquals(1, search().similar("a", 1).orElseThrow().size());
    assertTrue(search().similar("nobody", 5).isEmpty());
  }

  @Test
  void anExcerptIsSimilarToExcerptsByTheirWordsBelowTheTitle() {
    for (String id : List.of("a", "b")) {
      Article excerpt =
          new ArticleBuilder().id(id).title("News " + id).summary("Turbines in a strait.").build();
      put(1, excerpt);
    }
    put(2, article("c", "News c", "A recipe with herbs."));
    assertEquals("b", search().similar("a", 5).orElseThrow().getFirst().article().id());
  }

  @Test
  void snippetsAreEscapedAndMarked() {
    put(
        1,
        article(
            "a", "Wind <b>& more</b>", "First. The <script>alert(1)</script> wind turns. Last."));
    SearchResult result = found("wind");
    assertEquals(
        "<mark>Wind</mark> &lt;b&gt;&amp; more&lt;/b&gt;", result.hits().getFirst().titleHtml());
    assertEquals(
        "The &lt;script&gt;alert(1)&lt;/script&gt; <mark>wind</mark> turns.",
        result.hits().getFirst().snippets().getFirst().html());
  }

  @Test
  void snippetsAreOneParagraphWithoutMarkdownSigns() {
    put(
        1,
        article(
            "a",
            "A title",
            "Some words\n\n## A queue at **sea**\n\nIn 2021 [tidal](https://x.example) power grew.\n- a point"));
    assertEquals(
        "In 2021 <mark>tidal</mark> power grew.",
        found("tidal").hits().getFirst().snippets().getFirst().html());
    assertEquals(
        "A queue at <mark>sea</mark>", found("sea").hits().getFirst().snippets().getFirst().html());
  }

  @Test
  void hiddenAndForeignLettersHideNoWord() {
    put(1, article("a", "Cancer café oﬃce", "body"));
    for (String typed :
        List.of("can\u200bcer", "ｃａｎｃｅｒ", "CAFE", "cafe\u0301", "office", "oﬃce", "\u202ecancer")) {
      assertEquals(1, found(typed).total(), typed);
    }
  }

  @Test
  void aWordLongerThanAnyOtherDoesNoHarm() {
    put(1, article("a", "x".repeat(100_000), "tidal " + "y".repeat(300) + " power"));
    assertEquals(1, found("tidal").total());
    assertEquals(0, found("y".repeat(300)).total());
  }

  private Map<String, IndexChange.Put> fill(Random random, int steps) {
    RandomArticles articles = new RandomArticles(random);
    Map<String, IndexChange.Put> truth = new TreeMap<>();
    for (int i = 1; i <= steps; i++) {
      IndexChange.Put put = articles.next(i);
      if (random.nextInt(6) == 0) {
        truth.remove(put.article().id());
        index().apply(List.of(new IndexChange.Remove(i, put.article().id())));
      } else {
        truth.put(put.article().id(), put);
        index().apply(List.of(put));
      }
      if (random.nextInt(200) == 0) {
        index().refresh();
      }
    }
    index().refresh();
    return truth;
  }

  private static Map<String, Long> withRows(FacetCounts counts) {
    Map<String, Long> values = new HashMap<>();
    for (FacetCounts.Value value : counts.values()) {
      assertNull(values.put(value.value(), value.count()), "twice: " + value);
    }
    // A chosen value without rows, a chosen case or domain of a value: shown beside, no value of
    // its own.
    values.values().removeIf(count -> count == 0);
    values.keySet().removeIf(value -> value.endsWith(".example") || value.equals("robotics"));
    return values;
  }

  private SearchResult found(String text) {
    return search().search(request(words(text), Filters.NONE, Sort.RELEVANCE, 20, 1, null));
  }

  private void put(long sequence, Article article) {
    index().apply(List.of(putOf(sequence, article)));
    index().refresh();
  }

  private static IndexChange.Put putOf(long sequence, Article article) {
    return new IndexChange.Put(
        sequence, article, List.of(), Story.alone(article.id()), Instant.EPOCH);
  }

  private static Article article(String id, String title, String body) {
    return new ArticleBuilder().id(id).title(title).body(body).build();
  }

  private static ParsedQuery words(String text) {
    return new ParsedQuery(new QueryNode.Word(text, null), 1, text, List.of());
  }

  private static ParsedQuery everything() {
    return new ParsedQuery(new QueryNode.Everything(), 0, "", List.of());
  }

  private static SearchRequest request(
      ParsedQuery query, Filters filters, Sort sort, int size, int page, @Nullable Cursor cursor) {
    return new SearchRequest(
        SearchRequest.Rows.ARTICLES,
        "",
        query,
        SearchRequest.Match.AUTO,
        filters,
        sort,
        SearchRequest.Copies.ALL,
        size,
        page,
        cursor,
        Facet.OF_ARTICLES,
        Set.of(),
        false,
        true,
        false);
  }
}
