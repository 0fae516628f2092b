package dev.tidemark.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAtEndTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "prov, '', -, prov",
        "deep prov, 'deep ', -, prov",
        "deep -prov, 'deep -', -, prov",
        "(prov, (, -, prov",
        "deep topic:ro, 'deep ', topic, ro",
        "TOPIC:, '', TOPIC, ''",
        "'topic:\"solid st', '', topic, solid st",
        "'topic:\"solid state\" ', 'topic:\"solid state\" ', -, ''",
        "nofield:x, '', -, nofield:x",
        "metric.subject:so, '', metric.subject, so",
        "'', '', -, ''",
      })
  void theWordThatIsBeingTypedIsTheLastOne(
      String typed, String before, @Nullable String field, String text) {
    assertEquals(new WordAtEnd(before, field, text), WordAtEnd.of(typed));
  }

  @Test
  void whatCompletesItCanBeReadAgain() {
    WordAtEnd word = WordAtEnd.of("deep -topic:\"so");
    assertEquals("deep -topic:\"Solid state\" ", word.withValue("Solid state"));
    assertEquals("deep -topic:AI ", word.withValue("AI"));
    assertEquals("topic:\"a \\\"b\\\"\"", word.fielded("a \"b\""));
    assertEquals("deep -provider:", WordAtEnd.of("deep -prov").withField("provider"));
  }

  @Test
  void anythingCanBeTyped() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        typed.append("topic: \"\\-()ab".charAt(random.nextInt(14)));
      }
      assertNotNull(WordAtEnd.of(typed.toString()).withValue("x"), "seed " + seed + ": " + typed);
    }
  }
}
