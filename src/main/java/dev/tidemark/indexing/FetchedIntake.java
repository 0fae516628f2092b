package dev.tidemark.indexing;

import dev.tidemark.article.Way;
import dev.tidemark.reading.Document;
import dev.tidemark.reading.ReadArticle;
import dev.tidemark.reading.Reading;
import dev.tidemark.reading.Unreadable;
import dev.tidemark.record.Arrival;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.Change;
import dev.tidemark.record.FetchState;
import dev.tidemark.record.FetchedOutcome;
import dev.tidemark.record.FetchedWrite;
import dev.tidemark.record.PutOutcome;
import dev.tidemark.record.QuarantinedDocument;
import dev.tidemark.record.SourceWrite;
import dev.tidemark.record.StatedArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes what listed addresses have into the record, and keeps how they stand. What a method was
 * told is durable when it returns. Thread-safe; throws {@link RecordUnavailableException}.
 */
public final class FetchedIntake {
  /** A feed may have nothing at the moment: that is no failure of its address. */
  private static final String NO_ENTRIES = "no_entries";

  private final ArticleRecord record;
  private final DocumentReader reader;

  FetchedIntake(ArticleRecord record, DocumentReader reader) {
    this.record = record;
    this.reader = reader;
  }

  /** How every address stands that was ever listed. */
  public List<FetchState> states() {
    return Durable.ask(record::fetchStates);
  }

  /** Keeps how an address stands. */
  public void keep(FetchState state) {
    Durable.await(record.keepFetchState(state));
  }

  /** Raised whenever the same bytes would give other articles. */
  public int readerVersion() {
    return reader.version();
  }

  /**
   * Reads a document and takes its articles; what can't be read goes to quarantine. Of entries that
   * are the same one the first is taken.
   *
   * @param address that was listed; its articles are said to come from there
   * @param completing adds what is known of all articles of that address
   */
  public FetchState.Counts take(
      Document document, String address, UnaryOperator<ReadArticle> completing) {
    Reading reading = tryReading(document);
    Arrival arrival = new Arrival(Way.FETCHED, reader.version(), Originals.of(document));
    Set<String> ids = new HashSet<>();
    Map<String, String> names = new HashMap<>();
    List<StatedArticle> articles = new ArrayList<>();
    for (ReadArticle read : reading.articles()) {
      ReadArticle complete = completing.apply(read);
      String id = complete.article().id();
      String guid = complete.guid();
      boolean known = guid != null && names.containsKey(guid);
      if (!known && ids.add(id)) {
        articles.add(SubmittedArticle.stated(complete, arrival));
      }
      if (!known && guid != null) {
        names.put(guid, id);
      }
    }
    List<SourceWrite.Failure> failures =
        reading.failures().stream()
            .filter(failure -> !failure.code().equals(NO_ENTRIES))
            .map(FetchedIntake::failure)
            .toList();
    QuarantinedDocument kept =
        new QuarantinedDocument(address, document.bytes(), document.bytes().length);
    FetchedWrite write = new FetchedWrite(address, articles, names, failures, kept);
    return counts(Durable.await(record.putFetched(write)), failures.size());
  }

  private Reading tryReading(Document document) {
    try {
      return reader.read(document);
    } catch (RuntimeException | StackOverflowError broken) {
      System.getLogger(FetchedIntake.class.getName())
          .log(System.Logger.Level.ERROR, "reading breaks on " + document.path(), broken);
      String detail = "reading broke on this document: " + broken;
      return new Reading(List.of(), List.of(new Unreadable(0, 0, "internal_error", detail, null)));
    }
  }

  private static SourceWrite.Failure failure(Unreadable failure) {
    return new SourceWrite.Failure(failure.line(), failure.code(), failure.detail());
  }

  /** An article whose former self went under another id is a changed one. */
  private static FetchState.Counts counts(FetchedOutcome outcome, int unreadable) {
    List<Change> changes = outcome.articles().stream().map(PutOutcome.Done::change).toList();
    int created =
        (int) changes.stream().filter(c -> c == Change.CREATED || c == Change.COMPLETED).count();
    int replaced = (int) changes.stream().filter(c -> c == Change.REPLACED).count();
    int moved = Math.min(created, outcome.replaced());
    return new FetchState.Counts(created - moved, replaced + moved, unreadable);
  }
}
