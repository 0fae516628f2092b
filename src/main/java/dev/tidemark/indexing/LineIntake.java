package dev.tidemark.indexing;

import dev.tidemark.reading.ReadArticle;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.PutOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A stream of articles, one a line. Some hundred lines are on their way to the record at a time, so
 * that they share transactions; what is held is bounded, however long the stream.
 */
final class LineIntake {
  private static final int WINDOW_LINES = 256;
  private static final long WINDOW_BYTES = 16L * 1024 * 1024;

  private final ArticleRecord record;
  private final DocumentReader reader;
  private final Consumer<LineOutcome> outcomes;
  private final Deque<Pending> window = new ArrayDeque<>();
  private long windowBytes;

  LineIntake(ArticleRecord record, DocumentReader reader, Consumer<LineOutcome> outcomes) {
    this.record = record;
    this.reader = reader;
    this.outcomes = outcomes;
  }

  /** A line on its way. */
  private sealed interface Pending {
    long bytes();

    record Writing(
        int line, long bytes, CompletableFuture<PutOutcome> outcome, List<String> notices)
        implements Pending {}

    record Refused(int line, RejectedArticleException reason) implements Pending {
      @Override
      public long bytes() {
        return 0;
      }
    }
  }

  /** Takes every line, and tells what became of each before it returns. */
  void takeAll(InputStream in) throws IOException {
    BoundedLines lines = new BoundedLines(in);
    try {
      BoundedLines.Line line = lines.next();
      while (line != null) {
        if (!line.isBlank()) {
          add(take(line));
        }
        if (lines.mayBlock()) {
          settle(0);
        }
        line = lines.next();
      }
    } catch (IOException sendersConnectionBroke) {
      settle(0);
      throw sendersConnectionBroke;
    }
    settle(0);
  }

  private Pending take(BoundedLines.Line line) {
    byte[] bytes = line.bytes();
    if (bytes == null) {
      return new Pending.Refused(
          line.number(),
          new RejectedArticleException(
              "body_too_large", "a line has at most 16 MiB", line.number(), 0, null));
    }
    try {
      ReadArticle read =
          SubmittedArticle.under(
              null, SubmittedArticle.only(reader.readLine(bytes, line.number(), null)));
      return new Pending.Writing(
          line.number(),
          bytes.length,
          record.put(
              SubmittedArticle.stated(
                  read, Originals.ofLine(bytes, line.number(), null), reader.version()),
              null),
          read.notices());
    } catch (RejectedArticleException reason) {
      return new Pending.Refused(line.number(), reason);
    }
  }

  private void add(Pending pending) {
    window.add(pending);
    windowBytes += pending.bytes();
    if (window.size() >= WINDOW_LINES || windowBytes >= WINDOW_BYTES) {
      settle(WINDOW_LINES / 2);
    }
  }

  /** Reports the oldest lines until few enough are left. */
  private void settle(int left) {
    while (window.size() > left || windowBytes >= WINDOW_BYTES) {
      Pending oldest = window.remove();
      windowBytes -= oldest.bytes();
      outcomes.accept(outcome(oldest));
    }
  }

  private static LineOutcome outcome(Pending pending) {
    return switch (pending) {
      case Pending.Refused refused -> new LineOutcome.Failed(refused.line(), refused.reason());
      case Pending.Writing writing -> outcome(writing);
    };
  }

  private static LineOutcome outcome(Pending.Writing writing) {
    try {
      PutOutcome.Done done = (PutOutcome.Done) Durable.await(writing.outcome());
      return new LineOutcome.Done(writing.line(), RecordIntake.accepted(done, writing.notices()));
    } catch (RecordUnavailableException unavailable) {
      String code = unavailable.diskFull() ? "disk_full" : "record_unavailable";
      return new LineOutcome.Failed(
          writing.line(),
          new RejectedArticleException(
              code, "the article could not be kept; send it again later", 0, 0, null));
    }
  }
}
