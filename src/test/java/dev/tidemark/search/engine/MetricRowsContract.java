package dev.tidemark.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.search.Cursor;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.Filters;
import dev.tidemark.search.MetricHit;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequest.Sort;
import dev.tidemark.search.SearchRequestReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every engine must do with metrics as rows. */
public abstract class MetricRowsContract {
  private final SearchRequestReader reader = new SearchRequestReader(Clock.systemUTC());

  /** An empty engine's reading side. */
  protected abstract SearchEngine search();

  /** The same engine's writing side. */
  protected abstract EngineIndex index();

  @Test
  void countsEqualThePlainTruthForRandomFilters() {
    long seed = new Random().nextLong();
    System.out.println("MetricRowsContract seed " + seed);
    Random random = new Random(seed);
    PlainMetrics plain = new PlainMetrics(fill(random, 700).values());
    RandomFilters filters = new RandomFilters(random);
    for (int i = 0; i < 120; i++) {
      Filters some = filters.next();
      String where = "seed " + seed + ", filters " + some;
      SearchRequest request = request(Sort.NEWEST, 5).withFilters(some);
      MetricResult result = search().metrics(request);
      List<PlainMetrics.Row> truth = plain.rows(some);
      assertEquals(truth.size(), result.total(), where);
      for (FacetCounts counts : result.facets()) {
        if (!"month".equals(counts.interval())) {
          assertEquals(
              plain.counts(some, counts.facet()), withRows(counts), counts.facet() + ", " + where);
        }
        FacetRequest list = new FacetRequest(request, counts.facet(), null, 200, 0);
        assertEquals(
            withRows(counts), withRows(search().facet(list)), counts.facet() + " as a list");
      }
      assertEquals(
          new HashSet<>(PlainStatistics.of(truth)), new HashSet<>(result.statistics()), where);
    }
  }

  @Test
  void everyOrderGoesOnWithItsCursorAndGivesEachClaimOnce() {
    Map<String, IndexChange.Put> articles = fill(new Random(7), 400);
    int total = new PlainMetrics(articles.values()).rows(Filters.NONE).size();
    for (Sort sort : Rows.METRICS.sorts()) {
      if (sort == Sort.RELEVANCE) {
        continue;
      }
      List<MetricHit> hits = new ArrayList<>();
      @Nullable Cursor cursor = null;
      do {
        MetricResult result = search().metrics(request(sort, 17).withCursor(cursor));
        hits.addAll(result.hits());
        cursor = result.next();
      } while (cursor != null);
      Set<String> ids = new HashSet<>(hits.stream().map(hit -> hit.metric().id()).toList());
      assertEquals(total, hits.size(), sort.name());
      assertEquals(total, ids.size(), sort + " repeats a claim");
      assertOrdered(hits, sort);
      MetricResult second = search().metrics(request(sort, 17).withPage(2));
      assertEquals(hits.subList(17, 34), second.hits(), sort.name());
    }
  }

  @Test
  void aPlotHasTheDatedClaimsOfTheResultInTheOrderOfYears() {
    Map<String, IndexChange.Put> articles = fill(new Random(11), 200);
    List<PlainMetrics.Row> dated =
        new PlainMetrics(articles.values())
            .rows(Filters.NONE).stream().filter(row -> row.year() > 0).toList();
    List<MetricPoint> points = search().points(request(Sort.NEWEST, 0), 10_000);
    assertEquals(dated.size(), points.size());
    assertTrue(points.stream().allMatch(point -> point.low() <= point.high()));
    Map<String, PlainMetrics.Row> rows = new HashMap<>();
    dated.forEach(row -> rows.put(row.metric().id(), row));
    for (MetricPoint point : points) {
      PlainMetrics.Row row = Objects.requireNonNull(rows.get(point.id()), point.id());
      Article article = row.put().article();
      assertEquals(article.id(), point.article());
      assertEquals(article.published(), point.published());
      assertEquals(row.metric().region(), point.region());
      assertEquals(row.metric().source(), point.source());
      assertEquals(article.provider() == null ? null : article.provider().name(), point.provider());
    }
    List<MetricPoint> few = search().points(request(Sort.NEWEST, 0), 10);
    assertEquals(points.subList(0, 10), few);
    List<Integer> years = points.stream().map(MetricPoint::year).toList();
    assertEquals(years.stream().sorted().toList(), years);
  }

  @Test
  void rowsAloneAreTheSameRows() {
    fill(new Random(13), 200);
    SearchRequest request = request(Sort.VALUE, 50);
    MetricResult whole = search().metrics(request);
    MetricResult bare = search().metrics(request.asBare());
    assertEquals(whole.hits(), bare.hits());
    assertEquals(whole.total(), bare.total());
    assertEquals(whole.next(), bare.next());
    assertEquals(List.of(), bare.statistics());
    assertEquals(List.of(), bare.facets());
  }

  @Test
  void conditionsHoldForTheClaimItselfWhereverTheyAreWritten() {
    index().apply(List.of(SomeClaims.robotsAndWind(1)));
    index().refresh();
    assertEquals(List.of("a.1"), ids("metric=cagr&metric.value=30%25.."));
    assertEquals(List.of(), ids("metric=cagr&metric.subject=wind"), "of two different metrics");
    assertEquals(List.of("a.1"), ids("q=cagr:%3E30%25"));
    assertEquals(List.of("a.1"), ids("q=source:Northbank+robots"));
    assertEquals(List.of("a.2"), ids("q=-source:Northbank"));
    assertEquals(List.of("a.2"), ids("q=-cagr:%3E30%25+turbines"));
    assertEquals(List.of("a.2"), ids("source.not=Northbank"));
    assertEquals(List.of("a.1", "a.2"), ids("q=cagr:%3E30%25+OR+year:2030"));
    assertEquals(List.of("a.2"), ids("metric.unit=USD&metric.modality=forecast"));
    assertEquals(List.of(), ids("metric.unit=EUR"));
  }

  @Test
  void claimsThatSayTheWordsThemselvesComeFirst() {
    index().apply(List.of(SomeClaims.robotsAndWind(1)));
    index().refresh();
    assertEquals(List.of("a.2", "a.1"), ids("q=turbines"));
    assertEquals(List.of("a.1", "a.2"), ids("q=robots"));
  }

  @Test
  void whatIsUnsureOrSaidAgainIsNoRow() {
    index().apply(List.of(SomeClaims.unsureAndRepeated(1)));
    index().refresh();
    assertEquals(List.of("b.1"), ids(""));
    assertEquals(List.of("b.1"), ids("metric.value=290B.."));
  }

  private List<String> ids(String parameters) {
    SearchRequest request =
        reader.read(Rows.METRICS, Addresses.decoded(parameters), Set.of()).request();
    return search().metrics(request).hits().stream().map(hit -> hit.metric().id()).toList();
  }

  private SearchRequest request(Sort sort, int size) {
    return reader
        .read(Rows.METRICS, Map.of("size", List.of("" + size)), Set.of())
        .request()
        .withSort(sort)
        .withFacets(Facet.OF_METRICS);
  }

  /** What lacks the value that is sorted by comes last. */
  private static void assertOrdered(List<MetricHit> hits, Sort sort) {
    List<Double> keys =
        hits.stream()
            .map(
                hit -> {
                  PlainMetrics.Row row = PlainMetrics.row(hit);
                  return switch (sort) {
                    case VALUE -> -row.middle();
                    case VALUE_ASC -> row.middle();
                    case YEAR -> row.year() == 0 ? 1.0 : -row.year();
                    case YEAR_ASC -> row.year() == 0 ? 9999.0 : row.year();
                    case NEWEST -> -row.published(Long.MIN_VALUE);
                    case OLDEST -> row.published(Long.MAX_VALUE);
                    case QUALITY -> -row.quality();
                    case ADDED -> -hit.indexed().toEpochMilli() / 1.0;
                    case RELEVANCE -> 0.0;
                  };
                })
            .toList();
    assertEquals(keys.stream().sorted().toList(), keys, sort.name());
  }

  private Map<String, IndexChange.Put> fill(Random random, int steps) {
    RandomArticles articles = new RandomArticles(random);
    Map<String, IndexChange.Put> truth = new TreeMap<>();
    for (int i = 1; i <= steps; i++) {
      IndexChange.Put put = articles.next(i);
      truth.put(put.article().id(), put);
      index().apply(List.of(put));
    }
    index().refresh();
    return truth;
  }

  private static Map<String, Long> withRows(FacetCounts counts) {
    Map<String, Long> values = new HashMap<>();
    counts.values().forEach(value -> values.put(value.value(), value.count()));
    values.values().removeIf(count -> count == 0);
    values.keySet().removeIf(SomeClaims::isChosenBeside);
    return values;
  }
}
