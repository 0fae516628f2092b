package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.assembly.IndexedCorpus;
import dev.tidemark.indexing.DrawnTitles.Typed;
import dev.tidemark.lucene.LuceneReader;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.engine.SearchEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often, and how soon, real titles are suggested, where there are some at hand: a title is
 * found when it, or its article, is among the first five suggestions of any kind.
 *
 * <p>What is typed is one word and three letters of the next, as they stand in the title; from the
 * start the title's first word, from the middle a later one. Drawn are the different texts that
 * could be typed, each as likely as another. Drawn are also the titles, each as likely as another;
 * then many typed texts are shared by more than five titles (176 here start with the same one), so
 * that what could be found at best is counted beside, and what is found where no more than five
 * titles have the text.
 */
@Tag(Nightly.TAG)
class CorpusSuggestionsTest {
  private static final int SAMPLE = Nightly.rounds(600, 1_500);
  private static final int FIRST = 5;

  @Test
  void titlesAreFoundAmongTheFirstFiveInNoTime() throws IOException {
    if (!Files.isDirectory(IndexedCorpus.CORPUS)) {
      System.out.println("SKIPPED: CorpusSuggestionsTest needs " + IndexedCorpus.CORPUS);
      Assumptions.abort("no corpus");
    }
    long seed = new Random().nextLong();
    System.out.println("CorpusSuggestionsTest seed " + seed);
    Random random = new Random(seed);
    try (LuceneReader reader = IndexedCorpus.open()) {
      SearchEngine search = reader.search();
      DrawnTitles titles = DrawnTitles.of(search);
      Rate start =
          Rate.of(
              "each text, start", some(titles.ofEachText(true, random), random), titles, search);
      Rate middle =
          Rate.of(
              "each text, middle", some(titles.ofEachText(false, random), random), titles, search);
      List<Typed> starts =
          IntStream.range(0, SAMPLE).mapToObj(i -> titles.fromStart(random)).toList();
      List<Typed> middles =
          IntStream.range(0, SAMPLE).mapToObj(i -> titles.fromMiddle(random)).toList();
      Rate startByTitle = Rate.of("each title, start", starts, titles, search);
      Rate middleByTitle = Rate.of("each title, middle", middles, titles, search);
      assertTrue(start.found >= 94, "seed " + seed + ": " + start);
      assertTrue(middle.found >= 92, "seed " + seed + ": " + middle);
      assertTrue(startByTitle.foundOfPossible >= 94, "seed " + seed + ": " + startByTitle);
      assertTrue(middleByTitle.foundOfPossible >= 92, "seed " + seed + ": " + middleByTitle);
      SuggestionTimes times = new SuggestionTimes(search, SuggestRequest.DEFAULT_SIZE);
      double slow = times.print(search.size(), titles, starts, middles, random);
      assertTrue(slow < 5, "seed " + seed + ": " + slow + " ms");
    }
  }

  private static List<Typed> some(List<Typed> all, Random random) {
    Collections.shuffle(all, random);
    return all.subList(0, Math.min(SAMPLE, all.size()));
  }

  /**
   * In percent.
   *
   * @param best what the best of all orders would find, on average
   * @param shared typed texts that more titles have than can be shown
   * @param foundOfPossible what is found of the others
   */
  private record Rate(double found, double best, double shared, double foundOfPossible) {

    static Rate of(String name, List<Typed> drawn, DrawnTitles titles, SearchEngine search) {
      List<Typed> possible = drawn.stream().filter(typed -> titles.wanted(typed) <= FIRST).toList();
      Rate rate =
          new Rate(
              percent(drawn, search),
              drawn.stream()
                  .mapToDouble(
                      one -> Math.min(100, 100.0 * FIRST / Math.max(1, titles.wanted(one))))
                  .average()
                  .orElseThrow(),
              100 - 100.0 * possible.size() / drawn.size(),
              percent(possible, search));
      System.out.println("CorpusSuggestionsTest: " + name + ' ' + rate);
      return rate;
    }

    private static double percent(List<Typed> drawn, SearchEngine search) {
      return 100.0 * drawn.stream().filter(typed -> isFound(typed, search)).count() / drawn.size();
    }

    private static boolean isFound(Typed typed, SearchEngine search) {
      return search.suggest(new SuggestRequest(typed.text(), FIRST)).stream()
          .filter(one -> one.kind() == Suggestion.Kind.TITLE)
          .anyMatch(
              one ->
                  one.text().equals(typed.title().text())
                      || typed.title().id().equals(one.article()));
    }

    @Override
    public String toString() {
      return String.format(
          "%.1f%% found (at best %.1f%%), %.1f%% shared by too many, %.1f%% found of the others",
          found, best, shared, foundOfPossible);
    }
  }
}
