package dev.tidemark.indexing;

import dev.tidemark.reading.Reading;
import dev.tidemark.reading.Unreadable;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.QuarantinedDocument;
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
  private final RunCount count;
  private final Deque<CompletableFuture<SourceOutcome>> window = new ArrayDeque<>();

  SourceIntake(ArticleRecord record, DocumentReader reader, RunCount count) {
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
    write(file.state().path(), true, file.state(), file.reading(), file.document());
  }

  /** Takes a long file part by part; it counts as read after the last one alone. */
  void take(FileContent.Lines file) throws IOException {
    String path = file.state().path();
    try (InputStream in = new BufferedInputStream(FileReader.open(file.file().path()))) {
      BoundedLines lines = new BoundedLines(in);
      boolean first = true;
      LinesPart part = new LinesPart(reader, file.file().shown());
      BoundedLines.Line line = lines.next();
      while (line != null) {
        part.add(line);
        if (part.isFull()) {
          write(path, first, null, part.reading(), part.document());
          first = false;
          part = new LinesPart(reader, file.file().shown());
        }
        line = lines.next();
      }
      write(path, first, file.state(), part.reading(), part.document());
    }
  }

  /** Returns when everything taken is on disk. */
  void settle() {
    while (!window.isEmpty()) {
      settleOldest();
    }
  }

  private void write(
      String path,
      boolean first,
      @Nullable SourceState complete,
      Reading reading,
      @Nullable QuarantinedDocument document) {
    List<StatedArticle> articles =
        reading.articles().stream()
            .map(read -> new StatedArticle(read.article(), read.related()))
            .toList();
    List<SourceWrite.Failure> failures = new ArrayList<>();
    for (Unreadable failure : reading.failures()) {
      failures.add(new SourceWrite.Failure(failure.line(), failure.code(), failure.detail()));
      count.quarantined(
          new ArticleLibrary.Quarantined(path, failure.line(), failure.code(), failure.detail()));
    }
    window.add(
        record.putSource(new SourceWrite(path, first, complete, articles, failures, document)));
    if (window.size() >= WINDOW) {
      settleOldest();
    }
  }

  private void settleOldest() {
    Durable.await(window.remove()).articles().forEach(count::accepted);
  }
}
