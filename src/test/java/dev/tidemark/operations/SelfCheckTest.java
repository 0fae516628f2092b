package dev.tidemark.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.SearchEngine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** When searches count as working, and what is measured of them. */
class SelfCheckTest {
  private static final SearchRequest FIRST_PAGE =
      new SearchRequestReader(Clock.systemUTC()).read(Map.of()).request();
  private static final FacetCounts FILLED =
      new FacetCounts(Facet.TOPIC, 1, null, List.of(new FacetCounts.Value("Kelp", 9, false)));
  private static final FacetCounts EMPTY = new FacetCounts(Facet.TOPIC, 0, null, List.of());

  private Supplier<SearchResult> answer = () -> result(9, FILLED);
  private long size = 9;

  private static SearchResult result(long total, FacetCounts facet) {
    return new SearchResult(total, 1, List.of(), List.of(facet), null, List.of(), null);
  }

  /** An engine that answers as this test says. */
  private SearchEngine engine() {
    return (SearchEngine)
        Proxy.newProxyInstance(
            SelfCheckTest.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "search" -> answer.get();
                  case "size" -> size;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @Test
  void facetsMustHaveValuesWhereThereAreArticles() {
    SelfCheck check = new SelfCheck(engine(), FIRST_PAGE);
    assertFalse(check.last().passed());
    answer = () -> result(9, EMPTY);
    assertEquals("Facets have no values.", check.run(9).problem());
    answer = () -> result(9, FILLED);
    assertTrue(check.run(9).passed());
    size = 0;
    answer = () -> result(0, EMPTY);
    assertTrue(check.run(0).passed(), "an empty server has none to show");
  }

  @Test
  void articlesThatAreNotFoundAreToldUpToOneInAHundred() {
    SelfCheck check = new SelfCheck(engine(), FIRST_PAGE);
    size = 990;
    answer = () -> result(990, FILLED);
    assertTrue(check.run(1_000).passed());
    size = 989;
    assertFalse(check.run(1_000).passed());
    assertTrue(String.valueOf(check.last().problem()).contains("989 of 1000"));
    size = 0;
    answer = () -> result(0, EMPTY);
    assertFalse(check.run(3).passed());
  }

  @Test
  void loadDoesNotTakeReadinessBackButABrokenIndexDoes() {
    SelfCheck check = new SelfCheck(engine(), FIRST_PAGE);
    answer =
        () -> {
          throw new DeadlineExceededException("late");
        };
    assertFalse(check.run(9).passed(), "the first must go well");
    answer = () -> result(9, FILLED);
    assertTrue(check.run(9).passed());
    answer =
        () -> {
          throw new DeadlineExceededException("late");
        };
    assertTrue(check.run(9).passed());
    answer =
        () -> {
          throw new EngineUnavailableException("unreadable", new IllegalStateException());
        };
    assertEquals("unreadable", check.run(9).problem());
  }

  @Test
  void searchesAreMeasuredByHowTheyEnd() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    SearchTelemetry telemetry = new SearchTelemetry(registry);
    SearchEngine measured = new MeasuredSearch(engine(), telemetry, new SearchLog(new Quiet()));
    measured.search(FIRST_PAGE);
    measured.search(FIRST_PAGE);
    answer =
        () -> {
          throw new DeadlineExceededException("late");
        };
    assertThrows(DeadlineExceededException.class, () -> measured.search(FIRST_PAGE));
    assertEquals(2, count(registry, "ok"));
    assertEquals(1, count(registry, "deadline"));
    assertEquals(0, count(registry, "error"));
  }

  private static long count(SimpleMeterRegistry registry, String outcome) {
    return registry
        .get("tidemark.search")
        .tag("kind", "articles")
        .tag("outcome", outcome)
        .timer()
        .count();
  }

  private record Quiet() implements LogConfig {
    @Override
    public boolean json() {
      return false;
    }

    @Override
    public boolean queries() {
      return false;
    }

    @Override
    public Duration slowSearch() {
      return Duration.ofDays(1);
    }
  }
}
