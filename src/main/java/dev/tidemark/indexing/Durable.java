package dev.tidemark.indexing;

import dev.tidemark.record.DamagedArticleException;
import dev.tidemark.record.RecordFailureException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Waits for the record, and says in this room's words when it can't. */
final class Durable {
  private static final Duration UNTIL_ROOM = Duration.ofSeconds(30);
  private static final Duration UNTIL_RECOVERED = Duration.ofSeconds(1);

  private Durable() {}

  /** The result once it is on disk. */
  static <T> T await(CompletableFuture<T> write) {
    try {
      return write.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RecordFailureException reason) {
        throw unavailable(reason);
      }
      throw failed;
    }
  }

  /** Runs something that asks the record. */
  static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (RecordFailureException reason) {
      throw unavailable(reason);
    } catch (DamagedArticleException damaged) {
      throw new ArticleDamagedException(damaged.id(), damaged);
    }
  }

  private static RecordUnavailableException unavailable(RecordFailureException reason) {
    return new RecordUnavailableException(
        String.valueOf(reason.getMessage()),
        reason.diskFull(),
        reason.diskFull() ? UNTIL_ROOM : UNTIL_RECOVERED,
        reason);
  }
}
