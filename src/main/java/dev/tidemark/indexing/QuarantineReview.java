package dev.tidemark.indexing;

import dev.tidemark.article.Way;
import dev.tidemark.reading.Document;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.QuarantinedDocument;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries again what could not be read: the file where it still is, else the bytes that were kept.
 */
public final class QuarantineReview {
  private final ArticleRecord record;
  private final DocumentReader reader;

  public QuarantineReview(ArticleRecord record, DocumentReader reader) {
    this.record = record;
    this.reader = reader;
  }

  /**
   * Reads everything in quarantine again. What can be read now is accepted and leaves it, what
   * can't stays.
   *
   * @return {@code quarantined} holds what stays
   * @throws RecordUnavailableException when the record takes no writes; what was done stays
   */
  public Summary retry(Progress progress) {
    List<String> paths = Durable.ask(record::quarantinedPaths);
    RunCount count = new RunCount(progress);
    count.begin(Progress.Phase.READING, paths.size());
    SourceIntake intake = new SourceIntake(record, reader, Way.FILE, count);
    FileReader files = new FileReader(record, reader, true);
    for (String path : paths) {
      Optional<QuarantinedDocument> kept = Durable.ask(() -> record.quarantinedDocument(path));
      Path file = Path.of(path);
      if (file.isAbsolute() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        String shown = kept.map(QuarantinedDocument::shownPath).orElse(path);
        intake.takeAny(files.read(new FileTree.FoundFile(file, shown)));
      } else if (kept.isPresent() && kept.get().whole() && Addresses.isOne(path)) {
        takeFetched(path, kept.get(), count);
      } else if (kept.isPresent() && kept.get().whole()) {
        intake.takeAny(files.readKept(path, kept.get()));
      } else {
        stays(path, count);
      }
      count.step();
    }
    intake.settle();
    count.tell();
    return count.summary(paths.size());
  }

  /** Lists everything that is in quarantine, newest first. */
  public List<ArticleLibrary.Quarantined> list() {
    List<ArticleLibrary.Quarantined> items = new ArrayList<>();
    Durable.ask(() -> record.quarantine(0, Integer.MAX_VALUE))
        .forEach(item -> items.add(RecordLibrary.item(item)));
    return items;
  }

  private void takeFetched(String address, QuarantinedDocument kept, RunCount count) {
    Document document = new Document(kept.bytes(), kept.shownPath(), null, null);
    count.fetched(
        new FetchedIntake(record, reader)
            .take(document, address, read -> Addresses.completed(read, record)));
    stays(address, count);
  }

  private void stays(String path, RunCount count) {
    Durable.ask(() -> record.quarantineOf(path))
        .forEach(item -> count.quarantined(RecordLibrary.item(item)));
  }
}
