package dev.tidemark.indexing;

import dev.tidemark.reading.ReadArticle;
import dev.tidemark.reading.ReaderBusyException;
import dev.tidemark.reading.Reading;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.KeptOriginal;
import dev.tidemark.record.Original;
import dev.tidemark.record.Reread;
import dev.tidemark.record.StatedArticle;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads what articles were read from once more, where the reader has become better since, and what
 * is in quarantine. What has been said of an article since, and deletions, stay. Broken off, it
 * goes on where it was; two at a time do no harm. For one thread, except {@link #stop}.
 */
final class Rereading {
  private static final System.Logger LOG = System.getLogger(Rereading.class.getName());
  private static final int BATCH = 32;

  private final ArticleRecord record;
  private final DocumentReader reader;
  private final RereadCount count = new RereadCount();
  private volatile boolean stopped;

  Rereading(ArticleRecord record, DocumentReader reader) {
    this.record = record;
    this.reader = reader;
  }

  /** Ends {@link #run} after the original at hand. */
  void stop() {
    stopped = true;
  }

  /** What has changed so far. */
  RereadReport report() {
    return count.report();
  }

  /**
   * Reads everything that no reader of this version has read.
   *
   * @param gently whether to leave half of the time to others
   * @throws RecordUnavailableException when the record takes no writes; what was done stays
   */
  RereadReport run(boolean gently, Progress progress) {
    RunCount steps = new RunCount(progress);
    long left = Durable.ask(() -> record.countOutdatedOriginals(reader.version()));
    steps.begin(Progress.Phase.READING, left);
    List<KeptOriginal> batch = outdated(0);
    while (!batch.isEmpty() && !stopped) {
      for (KeptOriginal kept : batch) {
        if (!stopped) {
          long started = System.nanoTime();
          read(kept);
          steps.step();
          if (gently) {
            LockSupport.parkNanos(System.nanoTime() - started);
          }
        }
      }
      batch = outdated(batch.getLast().number());
    }
    if (!stopped && left > 0) {
      Summary summary = new QuarantineReview(record, reader).retry(Progress.NONE);
      count.freed(summary.indexed() + summary.replaced());
    }
    steps.tell();
    return count.report();
  }

  private List<KeptOriginal> outdated(long after) {
    return Durable.ask(() -> record.outdatedOriginals(reader.version(), after, BATCH));
  }

  private void read(KeptOriginal kept) {
    Reading reading;
    try {
      reading = tryReading(kept);
    } catch (ReaderBusyException tooMuchToDo) {
      LOG.log(System.Logger.Level.WARNING, "read again next time: " + place(kept), tooMuchToDo);
      return;
    }
    List<StatedArticle> articles =
        reading.articles().stream()
            .map(read -> kept.path() == null ? named(read, kept) : stillSaid(read, kept))
            .map(read -> new StatedArticle(read.article(), read.related()))
            .toList();
    if (articles.isEmpty() && !kept.articles().isEmpty()) {
      count.lost(place(kept));
    }
    count.add(Durable.await(record.reread(new Reread(kept.number(), reader.version(), articles))));
  }

  private Reading tryReading(KeptOriginal kept) {
    try {
      return Originals.read(kept.original(), reader);
    } catch (ReaderBusyException tooMuchToDo) {
      throw tooMuchToDo;
    } catch (RuntimeException | StackOverflowError broken) {
      LOG.log(System.Logger.Level.ERROR, "reading again breaks on " + place(kept), broken);
      return new Reading(List.of(), List.of());
    }
  }

  /** What a program sent without an address keeps the id that it was given. */
  private static ReadArticle named(ReadArticle read, KeptOriginal kept) {
    boolean oneEach = kept.articles().size() == 1;
    if (!oneEach || read.article().url() != null) {
      return read;
    }
    return SubmittedArticle.under(
        kept.articles().getFirst(),
        new ReadArticle(read.line(), read.article(), read.related(), read.notices()));
  }

  private ReadArticle stillSaid(ReadArticle read, KeptOriginal kept) {
    return Addresses.isOne(kept.path()) ? Addresses.completed(read, record) : read;
  }

  private static String place(KeptOriginal kept) {
    Original original = kept.original();
    String path = kept.path() != null ? kept.path() : original.shown();
    String articles = String.join(", ", kept.articles());
    String line = original.line() > 0 ? ", line " + original.line() : "";
    return path == null ? "sent as " + articles : path + line;
  }
}
