package dev.tidemark.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Story;
import dev.tidemark.article.StoryId;
import dev.tidemark.search.Cursor;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.Filters;
import dev.tidemark.search.Hit;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One row a story: what every engine must show and count where copies are folded. */
public abstract class FoldContract {
  private static final Comparator<IndexChange.Put> LEADING =
      Comparator.comparingInt(
              (IndexChange.Put put) -> put.article().kind() == ArticleKind.REFERENCE ? 1 : 0)
          .thenComparingLong(FoldContract::date)
          .thenComparing(put -> put.article().id());

  private final SearchRequestReader reader = new SearchRequestReader(Clock.systemUTC());

  /** An empty engine's reading side. */
  protected abstract SearchEngine search();

  /** The same engine's writing side. */
  protected abstract EngineIndex index();

  @Test
  void rowsAndCountsEqualThePlainTruthForRandomFilters() {
    long seed = new Random().nextLong();
    System.out.println("FoldContract seed " + seed);
    Random random = new Random(seed);
    Map<String, IndexChange.Put> truth = fill(random, 700);
    RandomFilters filters = new RandomFilters(random);
    for (int i = 0; i < 100; i++) {
      Filters some = i == 0 ? Filters.NONE : filters.next();
      String where = "seed " + seed + ", filters " + some;
      SearchRequest request = request(Rows.ARTICLES, Facet.OF_ARTICLES).withFilters(some);
      SearchResult result = search().search(request);
      assertEquals(leading(truth, some), ids(result), where);
      assertEquals(leading(truth, some).size(), result.total(), where);
      for (FacetCounts counts : result.facets()) {
        if (!"month".equals(counts.interval())) {
          assertEquals(counts(truth, some, counts.facet()), withRows(counts), where);
        }
        FacetRequest list = new FacetRequest(request, counts.facet(), null, 200, 0);
        assertEquals(withRows(counts), withRows(search().facet(list)), counts.facet() + where);
      }
    }
  }

  @Test
  void metricsOfCopiesAreOneRowAndCountOnce() {
    long seed = new Random().nextLong();
    System.out.println("FoldContract of metrics, seed " + seed);
    Random random = new Random(seed);
    Map<String, IndexChange.Put> truth = fill(random, 500);
    RandomFilters filters = new RandomFilters(random);
    for (int i = 0; i < 60; i++) {
      Filters some = i == 0 ? Filters.NONE : filters.next();
      String where = "seed " + seed + ", filters " + some;
      MetricResult result =
          search().metrics(request(Rows.METRICS, Facet.OF_METRICS).withFilters(some));
      Map<String, List<PlainMetrics.Row>> told =
          new PlainMetrics(truth.values())
              .rows(some).stream().collect(Collectors.groupingBy(FoldContract::said));
      List<PlainMetrics.Row> shown = new ArrayList<>();
      told.values().forEach(rows -> shown.addAll(ofTheLeadingArticle(rows)));
      assertEquals(shown.size(), result.total(), where);
      long counted = result.statistics().stream().mapToLong(line -> line.count()).sum();
      assertEquals(shown.stream().filter(row -> row.year() > 0).count(), counted, where);
    }
  }

  private static List<PlainMetrics.Row> ofTheLeadingArticle(List<PlainMetrics.Row> rows) {
    IndexChange.Put leading = rows.stream().map(PlainMetrics.Row::put).min(LEADING).orElseThrow();
    return rows.stream().filter(row -> row.put().equals(leading)).toList();
  }

  @Test
  void goingOnWithTheCursorGivesEveryStoryOnce() {
    Map<String, IndexChange.Put> truth = fill(new Random(5), 500);
    SearchRequest request = request(Rows.ARTICLES, List.of()).withQuery(reader.query("market"));
    Set<String> stories = new HashSet<>();
    @Nullable Cursor cursor = null;
    do {
      SearchResult result = search().search(request.withSize(23).withCursor(cursor));
      for (Hit hit : result.hits()) {
        assertTrue(stories.add(hit.story().id()), "a story twice");
      }
      cursor = result.next();
    } while (cursor != null);
    assertEquals(
        truth.values().stream()
            .filter(put -> says(put, "market"))
            .map(put -> put.story().id())
            .distinct()
            .count(),
        stories.size());
  }

  @Test
  void aStoryIsFoundByItsNameWhetherOneOrManyTellIt() {
    Map<String, IndexChange.Put> truth = fill(new Random(9), 300);
    for (IndexChange.Put put : List.copyOf(truth.values()).subList(0, 40)) {
      String story = put.story().id();
      SearchRequest request =
          request(Rows.ARTICLES, List.of()).withQuery(reader.query("story:" + story));
      assertEquals(
          truth.values().stream()
              .filter(other -> other.story().id().equals(story))
              .map(other -> other.article().id())
              .collect(Collectors.toSet()),
          ids(search().search(request.withCopies(SearchRequest.Copies.ALL))),
          story);
      assertEquals(1, search().search(request).total());
    }
  }

  private Map<String, IndexChange.Put> fill(Random random, int count) {
    RandomArticles articles = new RandomArticles(random);
    Map<String, IndexChange.Put> truth = new TreeMap<>();
    for (int i = 1; i <= count; i++) {
      IndexChange.Put put = articles.next(i);
      Story story =
          random.nextInt(3) == 0
              ? new Story(StoryId.text(random.nextInt(60)), 2)
              : Story.alone(put.article().id());
      IndexChange.Put told =
          new IndexChange.Put(put.sequence(), put.article(), put.metrics(), story, put.indexed());
      truth.put(put.article().id(), told);
      index().apply(List.of(told));
      if (random.nextInt(100) == 0) {
        index().refresh();
      }
    }
    index().refresh();
    return truth;
  }

  private static Set<String> leading(Map<String, IndexChange.Put> truth, Filters filters) {
    Map<String, IndexChange.Put> leading = new HashMap<>();
    for (IndexChange.Put put : truth.values()) {
      if (PlainSearch.matches(put, filters, null)) {
        leading.merge(put.story().id(), put, (a, b) -> LEADING.compare(a, b) <= 0 ? a : b);
      }
    }
    return leading.values().stream().map(put -> put.article().id()).collect(Collectors.toSet());
  }

  private static Map<String, Long> counts(
      Map<String, IndexChange.Put> truth, Filters filters, Facet facet) {
    Map<String, Set<String>> stories = new TreeMap<>();
    for (IndexChange.Put put : truth.values()) {
      if (PlainSearch.matches(put, filters, facet)) {
        PlainSearch.valuesCounted(put, facet, filters)
            .forEach(v -> stories.computeIfAbsent(v, k -> new HashSet<>()).add(put.story().id()));
      }
    }
    Map<String, Long> counts = new TreeMap<>();
    stories.forEach((value, in) -> counts.put(value, (long) in.size()));
    return counts;
  }

  /** What copies repeat: the number with all that is said of it. */
  private static String said(PlainMetrics.Row row) {
    IndexChange.Put put = row.put();
    return put.story().size() < 2
        ? row.metric().id()
        : String.join(
            "|",
            put.story().id(),
            row.metric().type().toString(),
            String.valueOf(row.metric().value()),
            String.valueOf(row.metric().low()),
            row.metric().unit().toString(),
            String.valueOf(row.metric().currency()),
            String.valueOf(row.year()),
            row.metric().modality().toString(),
            String.valueOf(PlainSearch.subject(row.metric().subject())),
            String.valueOf(row.metric().region()),
            String.valueOf(row.metric().source()));
  }

  private static boolean says(IndexChange.Put put, String word) {
    Article article = put.article();
    return (article.title() + article.summary() + article.body()).contains(word);
  }

  private static long date(IndexChange.Put put) {
    PublishedDate date = put.article().published();
    return date == null ? Long.MAX_VALUE : date.start().toEpochMilli();
  }

  private static Set<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).collect(Collectors.toSet());
  }

  private static Map<String, Long> withRows(FacetCounts counts) {
    Map<String, Long> rows = new TreeMap<>();
    new ArrayList<>(counts.values())
        .stream()
            .filter(value -> value.count() > 0 && !value.value().endsWith(".example"))
            .filter(value -> !value.value().equals("robotics"))
            .forEach(value -> rows.put(value.value(), value.count()));
    return rows;
  }

  private SearchRequest request(Rows rows, List<Facet> facets) {
    return reader.read(rows, Map.of(), Set.of()).request().withFacets(facets).withSize(1_000);
  }
}
