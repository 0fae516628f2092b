package dev.tidemark.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyReaderTest {
  private static final String BOATS =
      """
      # What floats.
      topics:
        - name: Boats
          same: [Vessels, Bâteaux]
          rule: boat
          example: A boat.
          counterexample: A cart.
          topics:
            - name: Ferries
              rule: 'ferry OR "car ferry"'
              example: A ferry.
              counterexample: A fairy.
        - name: Land
          topics:
            - name: Carts
              rule: cart
              example: A cart.
              counterexample: A boat.
      """;

  @Test
  void readsTheTreeInItsOrder() throws TaxonomyException {
    Taxonomy taxonomy = TaxonomyReader.read(BOATS);
    assertEquals(
        List.of("Boats", "Ferries", "Land", "Carts"),
        taxonomy.topics().stream().map(TaxonomyTopic::name).toList());
    assertEquals(List.of("Boats"), taxonomy.including("Ferries"));
    assertEquals(List.of(), taxonomy.including("Unheard of"));
    assertEquals("ferry OR \"car ferry\"", taxonomy.topics().get(1).rule());
    assertEquals(10, taxonomy.topics().get(1).line());
  }

  @Test
  void findsATopicByAnySpelling() throws TaxonomyException {
    Taxonomy taxonomy = TaxonomyReader.read(BOATS);
    for (String spelling : List.of("Boats", "BOATS", " vessels ", "bateaux")) {
      assertEquals("Boats", taxonomy.find(spelling).orElseThrow().name(), spelling);
    }
    assertTrue(taxonomy.find("Boat").isEmpty());
  }

  @Test
  void hasAnotherVersionWithEveryChange() throws TaxonomyException {
    Taxonomy one = TaxonomyReader.read(BOATS);
    assertEquals(one.version(), TaxonomyReader.read(BOATS).version());
    assertNotEquals(
        one.version(), TaxonomyReader.read(BOATS.replace("rule: cart", "rule: carts")).version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "same: [Vessels, Bâteaux] | same: Vessels | 4 | needs a list",
        "rule: boat | rules: boat | 5 | “rules” is not known here",
        "name: Land | title: Land | 13 | “title” is not known here",
        "name: Carts | name: vessels | 16 | already belongs to “Boats”",
        "example: A ferry. | example: '' | 9 | needs an “example:”",
        "rule: cart | rule: [cart] | 16 | a text is expected",
        "- name: Land | - name: Land\\n    name: Sea | 14 | stands here twice",
        "rule: cart | rule: 'cart | 18 | not YAML",
      })
  void saysWhichLineIsWrongAndWhy(String right, String wrong, int line, String reason) {
    TaxonomyException refused =
        assertThrows(
            TaxonomyException.class,
            () -> TaxonomyReader.read(BOATS.replace(right, wrong.replace("\\n", "\n"))));
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    assertTrue(Math.abs(line - refused.line()) <= 1, refused.getMessage());
  }

  @Test
  void refusesWhatIsNoFileOfTopics() {
    for (String text :
        List.of("", "topics: []", "- a", "topics: 7", "topics:\n  - &a {name: *a}")) {
      assertThrows(TaxonomyException.class, () -> TaxonomyReader.read(text), text);
    }
  }
}
