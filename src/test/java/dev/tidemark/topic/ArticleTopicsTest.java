package dev.tidemark.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTopicsTest {
  private static final String WATER =
      """
      topics:
        - name: Water
          rule: water
          example: water
          counterexample: dust
          topics:
            - name: Boats
              same: [Vessels]
              rule: boat
              example: boat
              counterexample: dust
              topics:
                - name: Ferries
                  rule: ferry
                  example: ferry
                  counterexample: dust
        - name: Harbours
          rule: harbour
          example: harbour
          counterexample: dust
      """;

  private static FoundTopics of(String body, String... stated) throws TaxonomyException {
    Taxonomy taxonomy = TaxonomyReader.read(WATER);
    List<Topic> topics = List.of(stated).stream().map(n -> new Topic(n, Basis.STATED)).toList();
    return new ArticleTopics(taxonomy, new WordMatcher(taxonomy))
        .of(new ArticleBuilder().id("a").body(body).topics(topics).build());
  }

  @Test
  void showsTheMostSpecialOnesAndCountsThoseThatIncludeThem() throws TaxonomyException {
    FoundTopics found = of("a ferry on the water of the harbour");
    assertEquals(
        List.of(new Topic("Ferries", Basis.EXTRACTED), new Topic("Harbours", Basis.EXTRACTED)),
        found.shown());
    assertEquals(List.of("Boats", "Water"), found.including());
  }

  @Test
  void keepsWhatIsStatedUnderTheNameOfTheTree() throws TaxonomyException {
    FoundTopics found = of("a boat", "vessels", "Knots");
    assertEquals(
        List.of(new Topic("Boats", Basis.STATED), new Topic("Knots", Basis.STATED)), found.shown());
    assertEquals(List.of("Water"), found.including());
    assertEquals(List.of("vessels", "Vessels"), found.spellings());
  }

  @Test
  void keepsAStatedTopicBesideOneThatItIncludes() throws TaxonomyException {
    FoundTopics found = of("a ferry", "Water");
    assertEquals(
        List.of(new Topic("Water", Basis.STATED), new Topic("Ferries", Basis.EXTRACTED)),
        found.shown());
    assertEquals(List.of("Boats"), found.including());
  }
}
