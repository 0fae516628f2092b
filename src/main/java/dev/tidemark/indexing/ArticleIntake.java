package dev.tidemark.indexing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way in for articles that programs send. When a method returns, what it reports as accepted is
 * durable. Thread-safe; blocks while the record writes.
 */
public interface ArticleIntake {

  /**
   * Takes one article.
   *
   * @throws RejectedArticleException when it can't be read or the condition does not hold; nothing
   *     is written then
   * @throws RecordUnavailableException when the record takes no writes now
   */
  Accepted submit(Submission submission);

  /**
   * Takes a JSON article a line, as a stream; good lines are kept when others fail.
   *
   * @param outcomes called for each line that is not blank, in order, each after its article is
   *     durable
   */
  void submitLines(InputStream lines, Consumer<LineOutcome> outcomes) throws IOException;

  /**
   * Removes an article.
   *
   * @param ifMatch an ETag value without quotes that must be current, {@code *} for any; null for
   *     no condition
   * @return the sequence number, or empty when there was no such article
   * @throws RejectedArticleException with code {@code precondition_failed}
   */
  OptionalLong delete(String id, @Nullable String ifMatch);

  /**
   * Waits until searches see everything up to a sequence number; false when it took longer than
   * allowed.
   */
  boolean awaitVisible(long sequence, Duration atMost);
}
