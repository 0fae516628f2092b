package dev.tidemark.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Story;
import dev.tidemark.article.StoryId;
import dev.tidemark.search.Facet;
import dev.tidemark.search.Hit;
import dev.tidemark.search.MetricHit;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every engine must know of stories. */
public abstract class StoriesContract {
  private final SearchRequestReader reader = new SearchRequestReader(Clock.systemUTC());

  /** An empty engine's reading side. */
  protected abstract SearchEngine search();

  /** The same engine's writing side. */
  protected abstract EngineIndex index();

  @Test
  void anArticleThatIsAloneHasTheStoryThatItsCopiesWillFind() {
    put(SomeClaims.robotsAndWind(1));
    assertEquals(Map.of("a", Story.alone("a")), stories());
    Story together = new Story(StoryId.foundedBy("a"), 2);
    put(telling(SomeClaims.unsureAndRepeated(2), together));
    change(2, "a", together.id());
    assertEquals(Map.of("a", together, "b", together), stories());
    assertEquals(Set.of(together), storiesOfMetrics());
  }

  @Test
  void whatIsLeftAloneIsAloneAgain() {
    Story together = new Story(StoryId.foundedBy("a"), 2);
    put(telling(SomeClaims.robotsAndWind(1), together));
    put(telling(SomeClaims.unsureAndRepeated(2), together));
    index().apply(List.of(new IndexChange.Remove(3, "a")));
    assertEquals(Map.of("b", new Story(together.id(), 1)), stories(), "one fewer at once");
    change(3, "b", null);
    assertEquals(Map.of("b", Story.alone("b")), stories());
    assertEquals(Set.of(Story.alone("b")), storiesOfMetrics());
  }

  @Test
  void theStoryOfAnArticleThatIsNotThereIsNothing() {
    change(1, "nobody", StoryId.foundedBy("a"));
    put(SomeClaims.robotsAndWind(2));
    assertEquals(Map.of("a", Story.alone("a")), stories());
  }

  @Test
  void statisticsCountAStoryOnce() {
    put(SomeClaims.robotsAndWind(1));
    put(SomeClaims.robotsAndWind(2, "c"));
    assertEquals(2, metrics().statistics().getFirst().stories());
    change(2, "a", StoryId.foundedBy("a"));
    change(2, "c", StoryId.foundedBy("a"));
    assertEquals(1, metrics().statistics().getFirst().stories());
    assertEquals(2, metrics().statistics().getFirst().count());
  }

  @Test
  void manyCopiesDoNotTakeThePlaceOfSimilarArticles() {
    Story told = new Story(StoryId.foundedBy("told"), 30);
    Story other = new Story(StoryId.foundedBy("other"), 10);
    put(tidal("told", told));
    for (int i = 0; i < 30; i++) {
      put(tidal("copy" + i, told));
    }
    for (int i = 0; i < 10; i++) {
      put(tidal("other" + i, other));
    }
    put(tidal("alone", Story.alone("alone")));
    index().refresh();
    List<Hit> similar = search().similar("told", 5).orElseThrow();
    assertEquals(
        Set.of(other.id(), Story.alone("alone").id()),
        similar.stream().map(hit -> hit.story().id()).collect(Collectors.toSet()));
    assertEquals(2, similar.size(), "each story once");
  }

  private static IndexChange.Put tidal(String id, Story story) {
    Article excerpt =
        new ArticleBuilder().id(id).title("Tides").summary("Turbines in the strait.").build();
    return new IndexChange.Put(1, excerpt, List.of(), story, Instant.EPOCH);
  }

  @Test
  void sizesEqualThePlainTruthAfterRandomChanges() {
    long seed = new Random().nextLong();
    System.out.println("StoriesContract seed " + seed);
    Random random = new Random(seed);
    RandomArticles articles = new RandomArticles(random);
    Map<String, String> truth = new TreeMap<>();
    for (int i = 1; i <= 600; i++) {
      changeSomething(articles.next(i), random, truth);
      if (random.nextInt(60) == 0 || i == 600) {
        assertEquals(told(truth), stories(), "seed " + seed + ", step " + i);
      }
    }
  }

  private void changeSomething(IndexChange.Put put, Random random, Map<String, String> truth) {
    String id = put.article().id();
    String story = random.nextInt(3) == 0 ? "" : StoryId.text(random.nextInt(30));
    switch (random.nextInt(4)) {
      case 0 -> {
        index().apply(List.of(new IndexChange.Remove(put.sequence(), id)));
        truth.remove(id);
      }
      case 1 -> {
        change(put.sequence(), id, story.isEmpty() ? null : story);
        truth.replace(id, story);
      }
      default -> {
        put(telling(put, story.isEmpty() ? Story.alone(id) : new Story(story, 2)));
        truth.put(id, story);
      }
    }
  }

  private static Map<String, Story> told(Map<String, String> truth) {
    Map<String, Integer> sizes = new TreeMap<>();
    truth.values().forEach(story -> sizes.merge(story, 1, Integer::sum));
    Map<String, Story> told = new TreeMap<>();
    truth.forEach(
        (id, story) ->
            told.put(
                id,
                story.isEmpty()
                    ? Story.alone(id)
                    : new Story(story, sizes.getOrDefault(story, 0))));
    return told;
  }

  private Map<String, Story> stories() {
    index().refresh();
    Map<String, Story> stories = new TreeMap<>();
    int page = 1;
    List<Hit> hits = hits(page);
    while (!hits.isEmpty()) {
      hits.forEach(hit -> stories.put(hit.article().id(), hit.story()));
      hits = hits(++page);
    }
    return stories;
  }

  private List<Hit> hits(int page) {
    Map<String, List<String>> parameters =
        Map.of(
            "copies", List.of("all"),
            "facets", List.of("none"),
            "size", List.of("100"),
            "page", List.of("" + page));
    return search().search(reader.read(parameters).request()).hits();
  }

  private Set<Story> storiesOfMetrics() {
    return metrics().hits().stream().map(MetricHit::story).collect(Collectors.toSet());
  }

  private MetricResult metrics() {
    index().refresh();
    return search()
        .metrics(
            reader
                .read(Rows.METRICS, Map.of("copies", List.of("all")), Set.of())
                .request()
                .withFacets(Facet.OF_METRICS));
  }

  private void put(IndexChange.Put put) {
    index().apply(List.of(put));
  }

  private void change(long sequence, String id, @Nullable String story) {
    index().apply(List.of(new IndexChange.StoryChanged(sequence, id, story)));
  }

  private static IndexChange.Put telling(IndexChange.Put put, Story story) {
    return new IndexChange.Put(put.sequence(), put.article(), put.metrics(), story, put.indexed());
  }
}
