package dev.tidemark.record;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * A process that puts and deletes articles and prints what was acknowledged, until it is killed.
 */
final class AcceptingProcess {
  private static final int NAMES = 200;
  private static final int IN_FLIGHT = 16;

  private AcceptingProcess() {}

  /** What one step does: the same for the same seed, in the child and in the test. */
  record Step(int number, String name, boolean deletes, String body) {
    static Step of(long seed, int number) {
      Random random = new Random(seed * 1_000_003 + number);
      String name = "n" + random.nextInt(NAMES);
      return new Step(
          number, name, random.nextInt(5) == 0, number + " " + SomeArticles.text(random));
    }
  }

  /**
   * Runs until it is killed; a line that ends in a full stop was printed as a whole.
   *
   * @param arguments index folder, seed, number of the first step
   */
  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[1]);
    ArticleRecord record = SqliteRecord.open(Path.of(arguments[0]), Clock.systemUTC());
    Deque<CompletableFuture<String>> inFlight = new ArrayDeque<>();
    System.out.println("open");
    for (int number = Integer.parseInt(arguments[2]); ; number++) {
      Step step = Step.of(seed, number);
      System.out.println("try " + number + " .");
      inFlight.add(start(record, step).thenApply(done -> "done " + step.number() + " ."));
      if (inFlight.size() == IN_FLIGHT) {
        System.out.println(inFlight.remove().join());
      }
    }
  }

  private static CompletableFuture<?> start(ArticleRecord record, Step step) {
    return step.deletes()
        ? record.delete(SomeArticles.article(step.name(), "").id(), null)
        : record.put(
            new StatedArticle(SomeArticles.article(step.name(), step.body()), List.of()), null);
  }
}
