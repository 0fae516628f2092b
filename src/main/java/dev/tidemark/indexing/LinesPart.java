package dev.tidemark.indexing;

import dev.tidemark.article.Way;
import dev.tidemark.reading.ReadArticle;
import dev.tidemark.reading.Reading;
import dev.tidemark.reading.Unreadable;
import dev.tidemark.record.Arrival;
import dev.tidemark.record.Original;
import dev.tidemark.record.QuarantinedDocument;
import dev.tidemark.record.StatedArticle;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What some lines of a long file gave, and the bytes of those that could not be read. */
final class LinesPart {
  private static final int MOST_LINES = 128;
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private final DocumentReader reader;
  private final String shown;
  private final Way way;
  private final List<StatedArticle> articles = new ArrayList<>();
  private final List<Unreadable> failures = new ArrayList<>();
  private final ByteArrayOutputStream unreadable = new ByteArrayOutputStream();
  private int lines;
  private long bytes;

  LinesPart(DocumentReader reader, Way way, String shown) {
    this.reader = reader;
    this.way = way;
    this.shown = shown;
  }

  void add(BoundedLines.Line line) {
    lines++;
    if (line.isBlank()) {
      return;
    }
    byte[] content = line.bytes();
    if (content == null) {
      failures.add(
          new Unreadable(
              line.number(), 0, "too_large", "a line has at most 16 MiB; this is longer", null));
      return;
    }
    bytes += content.length;
    Reading reading = reader.readLine(content, line.number(), shown);
    Original original = Originals.ofLine(content, line.number(), shown);
    Arrival arrival = new Arrival(way, reader.version(), original);
    for (ReadArticle read : reading.articles()) {
      articles.add(SubmittedArticle.stated(read, arrival));
    }
    failures.addAll(reading.failures());
    if (!reading.failures().isEmpty()) {
      unreadable.writeBytes(content);
      unreadable.write('\n');
    }
  }

  boolean isFull() {
    return lines >= MOST_LINES || bytes >= MOST_BYTES;
  }

  List<StatedArticle> articles() {
    return articles;
  }

  List<Unreadable> failures() {
    return failures;
  }

  /** The lines that could not be read, part of a longer file; null when there are none. */
  @Nullable QuarantinedDocument document() {
    return failures.isEmpty()
        ? null
        : new QuarantinedDocument(shown, unreadable.toByteArray(), Long.MAX_VALUE);
  }
}
