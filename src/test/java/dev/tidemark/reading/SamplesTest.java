package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample articles are complete, of every file format, and can all be read. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("src", "main", "resources", "samples");
  private static final String LIST = "index.txt";

  @Test
  void theListNamesExactlyTheFilesThereAre() throws IOException {
    assertEquals(files(), listed());
  }

  @Test
  void thereAreEnoughArticlesInEnoughMarkets() throws IOException {
    List<String> listed = listed();
    long markets = listed.stream().map(path -> path.split("/")[0]).distinct().count();
    assertTrue(listed.size() >= 60, () -> "articles: " + listed.size());
    assertTrue(markets >= 12, () -> "markets: " + markets);
  }

  @Test
  void everyFileFormatIsThere() throws IOException {
    assertTrue(count(".txt", "") >= 10, "plain text");
    assertTrue(count(".md", "\nexcerpt: ") >= 30, "news records");
    assertTrue(count(".md", "\nsubtitle: ") >= 10, "long articles");
  }

  @Test
  void someAreBrokenAndSayHowInTheirName() throws IOException {
    assertFalse(listed().stream().filter(SamplesTest::isBroken).toList().isEmpty());
  }

  @Test
  void noSampleHoldsAWindowsLineEndOrAByteThatIsNotUtf8() throws IOException {
    for (String path : listed()) {
      assertFalse(text(path).contains("\r"), path);
    }
  }

  private static long count(String ending, String part) throws IOException {
    long count = 0;
    for (String path : listed()) {
      if (path.endsWith(ending) && text(path).contains(part)) {
        count++;
      }
    }
    return count;
  }

  private static boolean isBroken(String path) {
    return path.contains("/broken-");
  }

  private static List<String> listed() throws IOException {
    return Files.readAllLines(SAMPLES.resolve(LIST), StandardCharsets.UTF_8);
  }

  private static String text(String path) throws IOException {
    return Files.readString(SAMPLES.resolve(path), StandardCharsets.UTF_8);
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> found = Files.walk(SAMPLES)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> SAMPLES.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(LIST))
          .sorted()
          .toList();
    }
  }
}
