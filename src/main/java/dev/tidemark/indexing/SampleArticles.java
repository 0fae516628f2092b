package dev.tidemark.indexing;

import dev.tidemark.article.Way;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.QuarantinedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The articles that an empty record starts with, so that there is something to look at. */
final class SampleArticles {
  private static final String FOLDER = "/samples/";

  private final ArticleRecord record;
  private final DocumentReader reader;

  SampleArticles(ArticleRecord record, DocumentReader reader) {
    this.record = record;
    this.reader = reader;
  }

  /** Takes the samples if nothing was ever accepted; returns how many articles that gave. */
  long takeIfEmpty() {
    if (Durable.ask(record::lastSequence) > 0) {
      return 0;
    }
    RunCount count = new RunCount(Progress.NONE);
    SourceIntake intake = new SourceIntake(record, reader, Way.SAMPLE, count);
    FileReader files = new FileReader(record, reader, true);
    List<String> names = names();
    for (String name : names) {
      byte[] bytes = resource(name);
      String path = "samples/" + name;
      intake.takeAny(files.readKept(path, new QuarantinedDocument(path, bytes, bytes.length)));
    }
    intake.settle();
    return count.summary(names.size()).indexed();
  }

  private static List<String> names() {
    return new String(resource("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private static byte[] resource(String name) {
    try (InputStream in = SampleArticles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("missing in this program: " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
