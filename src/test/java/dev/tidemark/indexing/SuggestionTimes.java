package dev.tidemark.indexing;

import dev.tidemark.indexing.DrawnTitles.Typed;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.engine.SearchEngine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How long suggestions take, by what is typed; by the clock, and without what others take. */
record SuggestionTimes(SearchEngine search, int size) {
  private static final int EACH = 2_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * Prints the times of every kind.
   *
   * @return the worst of their 99th percentiles, in milliseconds of the processor, once warm
   */
  double print(
      long articles, DrawnTitles titles, List<Typed> starts, List<Typed> middles, Random random) {
    List<String> words = titles.words();
    Supplier<String> word = () -> words.get(random.nextInt(words.size()));
    Supplier<String> start = () -> starts.get(random.nextInt(starts.size())).text();
    Supplier<String> middle = () -> middles.get(random.nextInt(middles.size())).text();
    double worst = 0;
    for (int round = 0; round < 2; round++) {
      worst = 0;
      System.out.println("Suggestions of " + articles + " articles, milliseconds:");
      worst = Math.max(worst, time("one letter", () -> first(word.get(), 1)));
      worst = Math.max(worst, time("two letters", () -> first(word.get(), 2)));
      worst = Math.max(worst, time("three letters", () -> first(word.get(), 3)));
      worst = Math.max(worst, time("start of a title", start));
      worst = Math.max(worst, time("middle of a title", middle));
      worst = Math.max(worst, time("a typo", () -> mistyped(start.get(), random)));
      worst = Math.max(worst, time("a typo in the middle", () -> mistyped(middle.get(), random)));
      worst = Math.max(worst, time("a word with a typo", () -> mistyped(word.get(), random)));
    }
    return worst;
  }

  private double time(String kind, Supplier<String> typed) {
    List<String> texts = Stream.generate(typed).limit(EACH).toList();
    List<Long> wall = new ArrayList<>();
    List<Long> cpu = new ArrayList<>();
    for (String text : texts) {
      long spent = THREADS.getCurrentThreadCpuTime();
      long from = System.nanoTime();
      search.suggest(new SuggestRequest(text, size));
      wall.add(System.nanoTime() - from);
      cpu.add(THREADS.getCurrentThreadCpuTime() - spent);
    }
    System.out.printf("  %-20s clock %s   processor %s%n", kind, summary(wall), summary(cpu));
    return cpu.stream().sorted().toList().get(EACH * 99 / 100) / 1e6;
  }

  private static String summary(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        "p50 %.2f p99 %.2f most %.2f",
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        Arrays.stream(sorted).max().orElseThrow() / 1e6);
  }

  private static String first(String word, int letters) {
    return word.substring(0, Math.min(letters, word.length()));
  }

  private static String mistyped(String text, Random random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
  }
}
