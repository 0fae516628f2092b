package dev.tidemark.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tidemark.Nightly;
import dev.tidemark.topic.Taxonomy;
import dev.tidemark.topic.TaxonomyException;
import dev.tidemark.topic.TaxonomyReader;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file of topics is read, or refused with the line. */
@Tag(Nightly.TAG)
class TopicsFuzzTest {
  private static final List<String> EXAMPLES =
      List.of(
          """
          topics:
            - name: Boats
              same: [Vessels, Bâteaux]
              rule: boat OR "row boat"
              example: A boat.
              counterexample: A cart.
              topics:
                - name: Ferries
                  rule: 'ferry'
                  example: A ferry.
                  counterexample: A fairy.
          """,
          "topics: [{name: A, rule: a, example: a, counterexample: b}]");
  private static final List<String> WORDS =
      List.of(
          "topics:",
          "- name: ",
          "same: ",
          "rule: ",
          "example: x\n",
          "counterexample: y\n",
          "[",
          "]",
          "{",
          "}",
          ",",
          "\n",
          "  ",
          "    ",
          "\t",
          "&a ",
          "*a",
          "<<: ",
          "!!set ",
          "!x ",
          "|",
          ">",
          "'",
          "\"",
          "? ",
          ": ",
          "---\n",
          "...\n",
          "%YAML 1.3\n",
          "#",
          "Boats");

  @FuzzTest
  void found(byte[] input) {
    Fuzzing.once(input, TopicsFuzzTest::read);
  }

  @Test
  void drawn() {
    Fuzzing.run("topics", 4_000, seed -> new Inputs(seed, EXAMPLES, WORDS), TopicsFuzzTest::read);
  }

  private static void read(byte[] input) {
    String text = Fuzzing.text(input);
    try {
      Taxonomy taxonomy = TaxonomyReader.read(text);
      assertFalse(taxonomy.topics().isEmpty());
      taxonomy.topics().forEach(topic -> assertTrue(taxonomy.find(topic.name()).isPresent()));
      assertEquals(taxonomy.version(), TaxonomyReader.read(text).version());
    } catch (TaxonomyException refused) {
      assertTrue(refused.line() >= 1, refused::toString);
      assertTrue(refused.line() <= text.chars().filter(TopicsFuzzTest::endsLine).count() + 2);
    }
  }

  private static boolean endsLine(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }
}
