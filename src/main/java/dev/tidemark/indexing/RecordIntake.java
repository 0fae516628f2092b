package dev.tidemark.indexing;

import dev.tidemark.reading.Document;
import dev.tidemark.reading.ReadArticle;
import dev.tidemark.reading.ReaderBusyException;
import dev.tidemark.reading.Reading;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.Condition;
import dev.tidemark.record.DeleteOutcome;
import dev.tidemark.record.PutOutcome;
import dev.tidemark.record.StatedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The intake that writes to the record. */
public final class RecordIntake implements ArticleIntake {
  private static final Duration BUSY_FOR = Duration.ofSeconds(5);

  private final ArticleRecord record;
  private final DocumentReader reader;
  private final Visibility visibility;

  public RecordIntake(ArticleRecord record, DocumentReader reader, Visibility visibility) {
    this.record = record;
    this.reader = reader;
    this.visibility = visibility;
  }

  @Override
  public Accepted submit(Submission submission) {
    Document document =
        new Document(submission.content(), null, submission.mediaType(), submission.charset());
    ReadArticle read =
        SubmittedArticle.under(submission.id(), SubmittedArticle.only(read(document)));
    StatedArticle stated = SubmittedArticle.stated(read, Originals.of(document), reader.version());
    PutOutcome outcome = Durable.await(record.put(stated, condition(submission.ifMatch())));
    return switch (outcome) {
      case PutOutcome.Done done -> accepted(done, read.notices());
      case PutOutcome.ConditionFailed stale -> throw conditionFailed();
    };
  }

  private Reading read(Document document) {
    try {
      return reader.read(document);
    } catch (ReaderBusyException busy) {
      throw new RecordUnavailableException(
          "Too many documents are being read.", false, BUSY_FOR, busy);
    }
  }

  @Override
  public void submitLines(InputStream lines, Consumer<LineOutcome> outcomes) throws IOException {
    new LineIntake(record, reader, outcomes).takeAll(lines);
  }

  @Override
  public OptionalLong delete(String id, @Nullable String ifMatch) {
    return switch (Durable.await(record.delete(id, condition(ifMatch)))) {
      case DeleteOutcome.Deleted deleted -> OptionalLong.of(deleted.sequence());
      case DeleteOutcome.Absent absent -> OptionalLong.empty();
      case DeleteOutcome.ConditionFailed stale -> throw conditionFailed();
    };
  }

  @Override
  public boolean awaitVisible(long sequence, Duration atMost) {
    return visibility.awaitVisible(sequence, atMost);
  }

  static Accepted accepted(PutOutcome.Done done, List<String> notices) {
    Accepted.Change change =
        switch (done.change()) {
          case CREATED -> Accepted.Change.CREATED;
          case REPLACED, COMPLETED -> Accepted.Change.REPLACED;
          case UNCHANGED -> Accepted.Change.UNCHANGED;
        };
    return new Accepted(done.id(), change, done.sequence(), notices);
  }

  private static @Nullable Condition condition(@Nullable String ifMatch) {
    return ifMatch == null
        ? null
        : current -> current.isPresent() && Etag.matches(ifMatch, current.get());
  }

  private static RejectedArticleException conditionFailed() {
    return new RejectedArticleException(
        "precondition_failed",
        "this is not the current version of the article; get it again and repeat the change on it",
        0,
        0,
        null);
  }
}
