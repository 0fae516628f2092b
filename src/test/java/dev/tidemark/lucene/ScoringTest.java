package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Story;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.IndexChange;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands before what, and that it changes the order alone. */
class ScoringTest {
  @RegisterExtension final FreshEngine fresh = new FreshEngine();
  private long sequence;

  @Test
  void wordsSideBySideComeBeforeWordsApart() {
    put(article("a", "Deep seas", "Machines of all the many kinds down here are slowly learning."));
    put(article("b", "Deep seas", "Of all the many kinds down here are slowly machines learning."));
    assertEquals(List.of("b", "a"), ids("machines learning"));
  }

  @Test
  void ofTwoAlikeTheNewerAndTheBetterComesFirst() {
    put(article("old", "Tidal power", "A text.").published(PublishedDate.valueOf("2015-01-01")));
    put(article("new", "Tidal power", "A text.").published(PublishedDate.valueOf("2024-01-01")));
    put(article("none", "Tidal power", "A text."));
    assertEquals(List.of("new", "old", "none"), ids("tidal"));
    put(article("a", "Wave power", "A text.").quality(new Quality(20, Basis.STATED)));
    put(article("b", "Wave power", "A text.").quality(new Quality(90, Basis.STATED)));
    assertEquals(List.of("b", "a"), ids("wave"));
  }

  @Test
  void theBetterMatchBeatsTheNewerArticle() {
    for (int i = 0; i < 20; i++) {
      put(article("other" + i, "Another report", "Of something else."));
    }
    put(
        article("match", "Tidal power in the north", "Tidal power, tidal streams.")
            .published(PublishedDate.valueOf("2010-01-01")));
    put(
        article("new", "A report", "Many words and somewhere among them tidal things.")
            .published(PublishedDate.valueOf("2025-01-01")));
    assertEquals(List.of("match", "new"), ids("tidal"));
  }

  @Test
  void relatedWordsLiftWithoutFindingMore() {
    for (int i = 0; i < 5; i++) {
      put(article("q" + i, "Quantum computing of molecules " + i, "Qubits simulate molecules."));
    }
    put(article("related", "Quantum of nothing", "Qubits simulate many things."));
    put(article("unrelated", "Quantum of nothing", "A film about many things."));
    put(article("other", "Qubits", "Qubits simulate."));
    List<String> found = ids("quantum computing with molecules by strange machines");
    assertTrue(found.indexOf("related") < found.indexOf("unrelated"), found.toString());
    assertFalse(found.contains("other"), "lent words find nothing by themselves");
  }

  @Test
  void capitalsKeepAWordThatWouldSayNothing() {
    put(article("it", "IT spending", "It is spending on machines."));
    put(article("x", "Spending", "Nothing else."));
    assertEquals(2, search("the spending", Map.of()).total(), "the says nothing");
    assertEquals(1, search("IT spending", Map.of()).total());
    assertEquals(2, search("THE SPENDING", Map.of()).total(), "capitals throughout say nothing");
  }

  @Test
  void explainingTellsThePartsOfAScore() {
    put(
        article("a", "Tidal power", "Tidal power grows.")
            .published(PublishedDate.valueOf("2024-01-01"))
            .quality(new Quality(90, Basis.STATED)));
    Hit hit = search("tidal power", Map.of("explain", List.of("true"))).hits().getFirst();
    String why = String.valueOf(hit.explanation());
    String[] whole = why.split(" = ", 2);
    double sum = 0;
    StringBuilder labels = new StringBuilder();
    for (String part : whole[0].split(" \\+ ", 20)) {
      int space = part.lastIndexOf(' ');
      labels.append(part, 0, space).append('|');
      sum += Double.parseDouble(part.substring(space + 1));
    }
    assertEquals(
        "“tidal”|“power”|words side by side|words near each other|new|quality|", labels.toString());
    assertEquals(Double.parseDouble(whole[1]), sum, 0.04, "the parts are the whole: " + why);
  }

  private SearchResult search(String q, Map<String, List<String>> more) {
    Map<String, List<String>> parameters = new HashMap<>(more);
    parameters.put("q", List.of(q));
    parameters.put("facets", List.of("none"));
    return fresh
        .engine()
        .search()
        .search(new SearchRequestReader(Clock.systemUTC()).read(parameters).request());
  }

  private List<String> ids(String q) {
    return search(q, Map.of()).hits().stream().map(hit -> hit.article().id()).toList();
  }

  private static ArticleBuilder article(String id, String title, String body) {
    return new ArticleBuilder().id(id).title(title).body(body);
  }

  private void put(ArticleBuilder builder) {
    Article article = builder.build();
    IndexChange put =
        new IndexChange.Put(
            ++sequence, article, List.of(), new Story(article.id(), 1), Instant.EPOCH);
    fresh.engine().index().apply(List.of(put));
    fresh.engine().index().refresh();
  }
}
