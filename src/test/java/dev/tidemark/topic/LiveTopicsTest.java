package dev.tidemark.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTopicsTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("mine.yaml");
  }

  private LiveTopics open() {
    return new LiveTopics(WordMatcher::new, file, folder.resolve("kept.yaml"));
  }

  private void write(String topic, String rule) throws IOException {
    Files.writeString(
        file,
        "topics:\n  - name: %s\n    rule: %s\n    example: a boat\n    counterexample: a cart\n"
            .formatted(topic, rule));
  }

  private static List<String> names(LiveTopics topics) {
    return topics.current().taxonomy().topics().stream().map(TaxonomyTopic::name).toList();
  }

  @Test
  void takesTheOperatorsFileAndItsChanges() throws IOException {
    write("Boats", "boat");
    try (LiveTopics topics = open()) {
      assertEquals(List.of("Boats"), names(topics));
      assertFalse(topics.refresh());
      write("Ships", "boat");
      assertTrue(topics.refresh());
      assertEquals(List.of("Ships"), names(topics));
      assertTrue(topics.problem().isEmpty());
    }
  }

  @Test
  void goesOnWithTheLastGoodOnesWhenTheFileBreaks() throws IOException {
    write("Boats", "boat");
    try (LiveTopics topics = open()) {
      assertEquals(List.of("Boats"), names(topics));
      write("Boats", "ship");
      assertFalse(topics.refresh());
      assertEquals(List.of("Boats"), names(topics));
      String problem = topics.problem().orElseThrow();
      assertTrue(problem.contains("mine.yaml, line 3"), problem);
      assertTrue(problem.contains("does not match its example"), problem);
    }
    try (LiveTopics afterRestart = open()) {
      assertEquals(List.of("Boats"), names(afterRestart));
      assertTrue(afterRestart.problem().isPresent());
    }
  }

  @Test
  void startsWithTheBuiltInOnesWhereTheFileWasNeverGood() throws IOException {
    try (LiveTopics missing = open()) {
      assertTrue(names(missing).size() > 120);
      assertTrue(missing.problem().orElseThrow().contains("can't be read"));
      write("Boats", "boat");
      assertTrue(missing.refresh());
      assertEquals(List.of("Boats"), names(missing));
    }
  }
}
