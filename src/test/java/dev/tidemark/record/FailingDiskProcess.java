package dev.tidemark.record;

import dev.tidemark.record.AcceptingProcess.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * A process whose disk fails again and again while a switch file is there: writes one article after
 * the other and prints what was acknowledged.
 */
final class FailingDiskProcess {
  private FailingDiskProcess() {}

  /**
   * Runs until so many writes have failed, then writes one more on a disk that works.
   *
   * @param arguments index folder, switch file, seed, failures
   */
  public static void main(String[] arguments) throws IOException {
    Path onOff = Path.of(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    int failures = Integer.parseInt(arguments[3]);
    try (ArticleRecord record = SqliteRecord.open(Path.of(arguments[0]), Clock.systemUTC())) {
      Files.createFile(onOff);
      int number = 0;
      while (failures > 0) {
        number++;
        boolean done = take(record, Step.of(seed, number));
        failures -= done ? 0 : 1;
        System.out.println((done ? "done " : "failed ") + number);
        System.out.println("holds " + record.countAfter(0));
      }
      Files.delete(onOff);
      number++;
      System.out.println((take(record, Step.of(seed, number)) ? "done " : "failed ") + number);
      System.out.println(record.writeFailure().isEmpty() ? "end" : "still failing");
    }
  }

  private static boolean take(ArticleRecord record, Step step) {
    try {
      if (step.deletes()) {
        record.delete(SomeArticles.article(step.name(), "").id(), null).join();
      } else {
        StatedArticle stated =
            new StatedArticle(SomeArticles.article(step.name(), step.body()), List.of());
        record.put(stated, null).join();
      }
      return true;
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RecordFailureException) {
        return false;
      }
      throw failed;
    }
  }
}
