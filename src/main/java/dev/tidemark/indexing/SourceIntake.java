package dev.tidemark.indexing;

import dev.tidemark.article.Way;
import dev.tidemark.reading.Unreadable;
import dev.tidemark.record.Arrival;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.SourceOutcome;
import dev.tidemark.record.SourceState;
import dev.tidemark.record.SourceWrite;
import dev.tidemark.record.StatedArticle;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Takes what files gave into the record. Many writes are on their way at a time, so that they share
 * transactions. For one thread.
 */
final class SourceIntake {
  private static final int WINDOW = 512;

  private final ArticleRecord record;
  private final DocumentReader reader;
  private final Way way;
  private final RunCount count;
  private final Deque<CompletableFuture<SourceOutcome>> window = new ArrayDeque<>();

  /**
   * @param way by which the files come in
   */
  SourceIntake(ArticleRecord record, DocumentReader reader, Way way, RunCount count) {
    this.way = way;
    this.record = record;
    this.reader = reader;
    this.count = count;
  }

  /** Takes whatever was found at a path; what can't be reached is counted as skipped. */
  void takeAny(FileContent content) {
    switch (content) {
      case FileContent.Archive archive -> new ArchiveIntake(record, this, count).take(archive);
      case FileContent.Read read -> {
        forgetEntries(read.file());
        take(read);
      }
      case FileContent.Lines lines -> {
        forgetEntries(lines.file());
        try {
          take(lines);
        } catch (IOException unreadable) {
          skip(lines.file(), "it can't be read: " + unreadable.getMessage());
        }
      }
      case FileContent.Unreachable gone -> skip(gone.file(), gone.reason());
      case FileContent.Unchanged same -> count.unchangedFile();
    }
  }

  private void skip(FileTree.FoundFile file, String reason) {
    count.skipped(new Summary.Skipped(file.id(), reason));
  }

  /** A file that is no archive has no entries, whatever it was. */
  private void forgetEntries(FileTree.FoundFile file) {
    if (file.id().equals(file.path().toString())) {
      new ArchiveIntake(record, this, count).forgetEntries(file, Set.of());
    }
  }

  void take(FileContent.Read file) {
    Arrival arrival = new Arrival(way, file.state().reader(), file.original());
    List<StatedArticle> articles =
        file.reading().articles().stream()
            .map(read -> SubmittedArticle.stated(read, arrival))
            .toList();
    write(
        new SourceWrite(
            file.state().path(),
            true,
            file.state(),
            articles,
            failures(file.state().path(), file.reading().failures()),
            file.document()));
  }

  /** Takes a long file part by part; it counts as read after the last one alone. */
  void take(FileContent.Lines file) throws IOException {
    String path = file.state().path();
    try (InputStream in = new BufferedInputStream(FileReader.open(file.file().path()))) {
      BoundedLines lines = new BoundedLines(in);
      boolean first = true;
      LinesPart part = new LinesPart(reader, way, file.file().shown());
      BoundedLines.Line line = lines.next();
      while (line != null) {
        part.add(line);
        if (part.isFull()) {
          write(path, first, null, part);
          first = false;
          part = new LinesPart(reader, way, file.file().shown());
        }
        line = lines.next();
      }
      write(path, first, file.state(), part);
    }
  }

  /** Returns when everything taken is on disk. */
  void settle() {
    while (!window.isEmpty()) {
      settleOldest();
    }
  }

  private void write(String path, boolean first, @Nullable SourceState complete, LinesPart part) {
    List<SourceWrite.Failure> failures = failures(path, part.failures());
    write(new SourceWrite(path, first, complete, part.articles(), failures, part.document()));
  }

  private List<SourceWrite.Failure> failures(String path, List<Unreadable> unreadable) {
    List<SourceWrite.Failure> failures = new ArrayList<>();
    for (Unreadable failure : unreadable) {
      failures.add(new SourceWrite.Failure(failure.line(), failure.code(), failure.detail()));
      count.quarantined(
          new ArticleLibrary.Quarantined(path, failure.line(), failure.code(), failure.detail()));
    }
    return failures;
  }

  private void write(SourceWrite write) {
    window.add(record.putSource(write));
    if (window.size() >= WINDOW) {
      settleOldest();
    }
  }

  private void settleOldest() {
    Durable.await(window.remove()).articles().forEach(count::accepted);
  }
}
