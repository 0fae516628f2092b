package dev.tidemark.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.lucene.LuceneReader;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.SearchEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What people want to know of real articles is on the first screen, and what misleads is not. */
class CorpusNeedsTest {
  @Test
  void theFirstFiveAnswerTheNeed() throws IOException {
    if (!Files.isDirectory(IndexedCorpus.CORPUS)) {
      System.out.println("SKIPPED: CorpusNeedsTest needs " + IndexedCorpus.CORPUS);
      Assumptions.abort("no corpus");
    }
    List<String> unmet = new ArrayList<>();
    try (LuceneReader reader = IndexedCorpus.open()) {
      SearchEngine search = reader.search();
      for (String[] need : needs()) {
        List<String> titles = firstFive(search, need[0]);
        if (!isMet(titles, need[1], need[2])) {
          unmet.add(need[0] + ": " + titles);
        }
      }
    }
    assertEquals(List.of(), unmet);
  }

  private static boolean isMet(List<String> titles, String wanted, String unwanted) {
    boolean answered =
        Stream.of(wanted.split("\\|", 9))
            .anyMatch(
                words ->
                    titles.stream()
                        .anyMatch(
                            title -> Stream.of(words.split(" ", 9)).allMatch(title::contains)));
    return answered && titles.stream().noneMatch(title -> title.contains(unwanted));
  }

  private static List<String> firstFive(SearchEngine search, String q) {
    SearchRequestReader requests = new SearchRequestReader(Clock.systemUTC());
    return search
        .search(
            requests
                .read(Map.of("q", List.of(q), "size", List.of("5"), "facets", List.of("none")))
                .request())
        .hits()
        .stream()
        .map(hit -> String.valueOf(hit.article().title()).toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String[]> needs() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(CorpusNeedsTest.class.getResourceAsStream("needs.tsv"))) {
      List<String[]> needs =
          new String(table.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", 3))
              .toList();
      assertTrue(needs.size() >= 40, "forty needs");
      return needs;
    }
  }
}
