package dev.tidemark.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Story;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How every engine understands words: other spellings of the same thing, and slips. */
public abstract class WordsContract {
  private long sequence;

  /** An empty engine's reading side. */
  protected abstract SearchEngine search();

  /** The same engine's writing side. */
  protected abstract EngineIndex index();

  @Test
  void anAbbreviationAlsoFindsWhatItStandsForBelowWhatWasTyped() {
    put("long", "Artificial intelligence in farming", "Fields and tractors.");
    put("short", "AI in farming", "Fields and tractors.");
    put("none", "Farming", "Fields and tractors.");
    SearchResult found = ask("AI farming");
    assertEquals(List.of("short", "long"), ids(found));
    assertEquals(List.of("Also searched for “artificial intelligence”."), found.notices());
    assertEquals(List.of("long", "short"), ids(ask("artificial intelligence farming")));
    assertEquals(List.of("short"), ids(ask("AI farming", "synonyms", "false")));
    assertEquals(List.of(), ask("AI farming", "synonyms", "false").notices());
  }

  @Test
  void whatWasAlsoSearchedIsMarkedInTitlesAndSnippets() {
    put("a", "Artificial intelligence", "A field where artificial intelligence counts the sheep.");
    SearchResult found = ask("AI");
    assertTrue(String.valueOf(found.hits().getFirst().titleHtml()).contains("<mark>"));
    String snippets =
        found.hits().getFirst().snippets().stream().map(Hit.Snippet::html).toList() + "";
    assertTrue(snippets.contains("<mark>artificial"), snippets);
    assertTrue(snippets.contains("intelligence</mark>"), snippets);
  }

  @Test
  void aRareSpellingDoesNotComeFirstForBeingRare() {
    for (int i = 0; i < 30; i++) {
      put("x" + i, "Deep learning " + i, "Deep learning of many things, deep and learning.");
    }
    put("rare", "DeepLearning.AI and a school", "A school of DeepLearning, another school.");
    assertTrue(ids(ask("deep learning")).indexOf("rare") != 0, ids(ask("deep learning")) + "");
    assertEquals("rare", ids(ask("deeplearning school")).getFirst());
  }

  @Test
  void hyphensAndCompoundsAreFoundByEachOther() {
    for (int i = 0; i < 10; i++) {
      put("apart" + i, "Deep learning", "One.");
    }
    put("hyphen", "Deep-learning", "Two.");
    put("one", "Deeplearning", "Three.");
    for (String typed : List.of("deep learning", "deep-learning", "deeplearning")) {
      List<String> found = ids(ask(typed));
      assertEquals(12, found.size(), typed + " " + found);
    }
  }

  @Test
  void amountsAreFoundInAllTheirSpellings() {
    put("a", "Worth $296 billion", "One.");
    put("b", "Worth 296bn", "Two.");
    put("c", "Worth USD 296B", "Three.");
    put("d", "Worth 297 billion", "Four.");
    for (String typed :
        List.of("$296 billion", "296B", "296bn", "296 billion", "\"296 billion\"")) {
      assertEquals("[a, b, c]", new TreeSet<>(ids(ask(typed))).toString(), typed);
    }
  }

  @Test
  void namesStayWhole() {
    put("cpp", "C++ compilers", "One.");
    put("c", "C compilers", "Two.");
    put("net", ".NET compilers", "Three.");
    put("gpt4", "GPT-4 writes", "Four.");
    put("gpt3", "GPT-3 writes", "Five.");
    put("5g", "5G masts", "Six.");
    assertEquals(List.of("cpp"), ids(ask("C++")));
    assertEquals(List.of("net"), ids(ask(".NET")));
    assertEquals(List.of("gpt4"), ids(ask("gpt4")));
    assertEquals(List.of("gpt4"), ids(ask("GPT-4")));
    assertEquals(List.of("5g"), ids(ask("5g")));
  }

  @Test
  void aShoutedQueryIsNotFullOfOrganisations() {
    put("steel", "Who owns us: steel", "Steel.");
    put("health", "World Health Organization on steel in the United States", "Owns nothing.");
    assertEquals(List.of(), ask("WHO OWNS US STEEL").notices());
    assertEquals(List.of("Also searched for “United States”."), ask("US STEEL health").notices());
  }

  @Test
  void anUnknownWordIsCorrectedWhereNothingWouldBeFound() {
    put("a", "Renewable energy", "Wind and sun.");
    put("b", "Renewable grids", "Wires.");
    SearchResult found = ask("renewble energy");
    assertEquals(List.of("a"), ids(found));
    assertNull(found.didYouMean());
    assertEquals(
        List.of("Showing results for “renewable energy”: nothing was found for “renewble energy”."),
        found.notices());
    assertEquals(List.of("a"), ids(ask("renewable-enrgy,")), "beside signs and hyphens too");
  }

  @Test
  void ofManyWordsTheUnknownOneIsReplacedAndNamed() {
    put("a", "Renewable energy", "Wind and sun.");
    SearchResult found = ask("wind or sun as renewble energy", "match", "any");
    assertEquals(
        List.of("“renewble” stands nowhere; searched for “renewable” instead."), found.notices());
  }

  @Test
  void aRareWordIsLeftAndABetterOneOffered() {
    for (int i = 0; i < 120; i++) {
      put("a" + i, "Battery recycling " + i, "Cells.");
    }
    put("slip", "Batery recycling", "Cells.");
    SearchResult found = ask("batery recycling");
    assertEquals(List.of("slip"), ids(found));
    assertEquals("battery recycling", found.didYouMean());
  }

  @Test
  void whatMayBeANameOrACodeIsNeverTouched() {
    put("a", "Window blinds of 2023 and GPT-4", "Tesla makes none.");
    for (String typed : List.of("2032", "gpt-5", "w1ndow", "blinds Windo", "\"windo\"")) {
      SearchResult found = ask(typed);
      assertEquals(0, found.total(), typed);
      assertNull(found.didYouMean(), typed);
    }
  }

  private SearchResult ask(String q, String... more) {
    Map<String, List<String>> parameters = new HashMap<>();
    parameters.put("q", List.of(q));
    parameters.put("facets", List.of("none"));
    for (int i = 0; i < more.length; i += 2) {
      parameters.put(more[i], List.of(more[i + 1]));
    }
    return search().search(new SearchRequestReader(Clock.systemUTC()).read(parameters).request());
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }

  private void put(String id, String title, String body) {
    Article article = new ArticleBuilder().id(id).title(title).body(body).build();
    index()
        .apply(
            List.of(
                new IndexChange.Put(
                    ++sequence, article, List.of(), new Story(id, 1), Instant.EPOCH)));
    index().refresh();
  }
}
