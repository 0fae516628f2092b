package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The three files that the formats come from, where they are at hand. */
class SeedsTest {
  private static final Path SEEDS = Path.of("../shared/seeds");

  @BeforeAll
  @SuppressWarnings("SystemOut")
  static void findSeeds() {
    if (!Files.isDirectory(SEEDS)) {
      System.out.println("SKIPPED: no seeds at " + SEEDS);
    }
    Assumptions.assumeTrue(Files.isDirectory(SEEDS), "no seeds at " + SEEDS);
  }

  private static ReadArticle seed(String name) throws IOException {
    Path file = SEEDS.resolve(name);
    Reading reading = Reads.READER.read(new Document(Files.readAllBytes(file), name, null, null));
    assertEquals(List.of(), reading.failures());
    return reading.articles().get(0);
  }

  @Test
  void plainText() throws IOException {
    Article article = seed("000_8a79c28a3b00ad04.txt").article();

    assertTrue(String.valueOf(article.title()).endsWith("by 2031"));
    assertTrue(String.valueOf(article.summary()).endsWith("37.2%."));
    assertEquals(8, String.valueOf(article.body()).lines().filter(l -> l.startsWith("- ")).count());
    assertEquals(List.of(), article.origin().repairs());
    assertEquals("text", article.origin().format());
  }

  @Test
  void newsRecord() throws IOException {
    ReadArticle read = seed("001_945af74c9e083c0b.txt");
    Article article = read.article();

    assertEquals("2023-03-16T05:13:00Z", String.valueOf(article.published()));
    assertEquals("MarketWatch", article.provider() == null ? "" : article.provider().name());
    assertEquals(53, article.quality() == null ? -1 : article.quality().value());
    assertFalse(article.listed());
    assertEquals(2, article.topics().size());
    assertNull(article.body());
    assertEquals(2, read.related().size());
    assertTrue(String.valueOf(read.related().get(0).summary()).contains("DALL\u00b7E"));
    assertEquals(List.of("mojibake"), read.related().get(0).origin().repairs());
    assertFalse(read.toString().contains("DPb2PS3H"));
    assertEquals(List.of(), read.notices());
  }

  @Test
  void longArticle() throws IOException {
    Article article = seed("002_d6c2c7ffc3a2014f.txt").article();

    assertEquals(1, article.authors().size());
    assertEquals("2025-02-07", String.valueOf(article.published()));
    assertNotNull(article.subtitle());
    assertNotNull(article.image());
    assertTrue(String.valueOf(article.body()).startsWith("In the gleaming"));
    assertFalse(article.toString().contains("LinkedIn"));
    assertEquals(List.of(), article.origin().repairs());
  }
}
