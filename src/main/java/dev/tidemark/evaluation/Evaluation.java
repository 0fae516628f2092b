package dev.tidemark.evaluation;

import dev.tidemark.article.Article;
import dev.tidemark.article.Story;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.IndexChange;
import dev.tidemark.search.engine.SearchEngine;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks every question of a collection as a user would and looks at the first hundred hits. */
public final class Evaluation {
  private static final int FIRST = 100;

  private final TestCollection collection;
  private final TrialEngine engine;
  private final SearchRequestReader requests = new SearchRequestReader(Clock.systemUTC());

  /** Indexes the collection. */
  public Evaluation(TestCollection collection, TrialEngine engine) {
    this.collection = collection;
    this.engine = engine;
    List<IndexChange> changes = new ArrayList<>();
    for (Article article : collection.articles()) {
      changes.add(
          new IndexChange.Put(
              changes.size() + 1L, article, List.of(), Story.alone(article.id()), Instant.EPOCH));
    }
    engine.index().apply(changes);
    engine.index().refresh();
  }

  /**
   * The mean over the questions that have an answer.
   *
   * @param match which words of a question must match, as the parameter says it
   */
  public Measures measure(Ranking ranking, String match) {
    SearchEngine search = engine.rankedBy(ranking);
    List<Measures> all = new ArrayList<>();
    for (String query : collection.judged()) {
      SearchRequest request =
          requests
              .read(
                  Map.of(
                      "q", List.of(collection.queries().getOrDefault(query, "")),
                      "match", List.of(match),
                      "facets", List.of("none"),
                      "size", List.of(Integer.toString(FIRST))))
              .request();
      List<String> found =
          search.search(request).hits().stream().map(hit -> hit.article().id()).toList();
      all.add(Measures.of(found, collection.judgements().getOrDefault(query, Map.of())));
    }
    return Measures.mean(all);
  }
}
