package dev.tidemark.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Story;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How every engine finds articles by what they do not show. */
public abstract class FoundFactsContract {
  private final SearchRequestReader reader = new SearchRequestReader(Clock.systemUTC());

  /** An empty engine's reading side. */
  protected abstract SearchEngine search();

  /** The same engine's writing side. */
  protected abstract EngineIndex index();

  @Test
  void regionsOfTextsAndNumbersAreFoundByNameAndCode() {
    put("text", "Harbours of Germany", List.of("Germany", "Europe"));
    put("number", "In France, the ferry market was worth $3 billion in 2022.", List.of());
    put("none", "Ferries are ships.", List.of());
    index().refresh();
    assertEquals(Map.of("Germany", 1L, "Europe", 1L, "France", 1L), counted(Rows.ARTICLES));
    for (String asked : List.of("Germany", "germany", "DE", "deu", "276", "150", "Europe")) {
      assertEquals(Set.of("text"), found("region", asked), asked);
    }
    assertEquals(Set.of("number"), found("region", "FR"));
    assertEquals(Set.of("number", "none"), found("region.not", "Europe"));
    assertEquals(Set.of("number"), found("metric.region", "FRA"));
    assertEquals(Set.of(), found("metric.region", "DE"), "no number is of it");
    assertEquals(Map.of("France", 1L), counted(Rows.METRICS), "a number has its own region");
  }

  @Test
  void aNumberOfTwoRegionsIsOfEach() {
    String text = "In India and China, the ferry market was worth $3 billion in 2022.";
    put("two", text, List.of());
    index().refresh();
    String whole = new MetricExtractor().extract(article("two", text)).getFirst().region() + "";
    assertEquals("India and China", whole);
    assertEquals(Map.of("India", 1L, "China", 1L), counted(Rows.ARTICLES));
    assertEquals(Map.of("India", 1L, "China", 1L), counted(Rows.METRICS));
    for (String asked : List.of("IN", "China", whole)) {
      assertEquals(Set.of("two"), found("region", asked));
      assertEquals(Set.of("two"), found("metric.region", asked));
    }
  }

  @Test
  void providersAddUpToThePlainTruth() {
    long seed = new Random().nextLong();
    System.out.println("FoundFactsContract seed " + seed);
    Random random = new Random(seed);
    RandomArticles articles = new RandomArticles(random);
    Map<String, IndexChange.Put> held = new HashMap<>();
    for (int i = 1; i <= 700; i++) {
      IndexChange.Put put = PlainProviders.rated(articles.next(i), random);
      held.put(put.article().id(), put);
      index().apply(List.of(put));
      if (random.nextInt(9) == 0) {
        held.remove(put.article().id());
        index().apply(List.of(new IndexChange.Remove(i, put.article().id())));
      }
      if (random.nextInt(200) == 0) {
        index().refresh();
      }
    }
    index().refresh();
    assertEquals(PlainProviders.of(held.values()), search().providers());
  }

  private Map<String, Long> counted(Rows rows) {
    SearchRequest request =
        reader.read(rows, Map.of("facets", List.of("region")), Set.of()).request();
    List<FacetCounts> facets =
        rows == Rows.ARTICLES
            ? search().search(request).facets()
            : search().metrics(request).facets();
    assertEquals(Facet.REGION, facets.getFirst().facet());
    Map<String, Long> counts = new HashMap<>();
    facets.getFirst().values().forEach(value -> counts.put(value.value(), value.count()));
    return new TreeMap<>(counts);
  }

  private Set<String> found(String parameter, String value) {
    SearchRequest request = reader.read(Map.of(parameter, List.of(value))).request();
    Set<String> ids = new TreeSet<>();
    search().search(request).hits().forEach(hit -> ids.add(hit.article().id()));
    return ids;
  }

  private static Article article(String id, String text) {
    return new ArticleBuilder().id(id).title("Ships").body(text).build();
  }

  private void put(String id, String text, List<String> regions) {
    Article article = article(id, text);
    index()
        .apply(
            List.of(
                new IndexChange.Put(
                    1,
                    article,
                    new MetricExtractor().extract(article),
                    Story.alone(id),
                    Instant.EPOCH,
                    new FoundFacts(List.of(), List.of(), regions))));
  }
}
