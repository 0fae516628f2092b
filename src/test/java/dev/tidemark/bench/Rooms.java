package dev.tidemark.bench;

import dev.tidemark.api.SearchAnswers;
import dev.tidemark.http.Parameters;
import dev.tidemark.indexing.DocumentReader;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.indexing.Progress;
import dev.tidemark.lucene.LuceneEngine;
import dev.tidemark.lucene.LuceneTopicRules;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.topic.LiveTopics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The server without its web layer: record, index and answers in this process. */
final class Rooms implements AutoCloseable {
  private final LiveTopics topics = LiveTopics.builtIn(LuceneTopicRules::compile);
  private final Indexing indexing;
  private final LuceneEngine engine;
  private final SearchRequestReader requests = new SearchRequestReader(Clock.systemUTC());
  private final SearchAnswers answers = new SearchAnswers(requests);

  Rooms(Path folder) {
    indexing =
        Indexing.open(folder, DocumentReader.of(new ArticleReader()), Clock.systemUTC(), topics);
    engine =
        LuceneEngine.open(
                folder.resolve("lucene"),
                "1",
                Long.MAX_VALUE,
                Duration.ofMinutes(1),
                Ranking.DEFAULTS)
            .orElseThrow();
    indexing.follow(engine.index());
  }

  /** Takes all lines of a file; returns when searches find all. */
  void take(Path file) throws IOException {
    try (InputStream lines = Files.newInputStream(file)) {
      indexing.intake().submitLines(lines, outcome -> {});
    }
    indexing.catchUp(Progress.NONE);
  }

  /** What the API answers to an address. */
  String answer(String target) {
    String query = target.substring(target.indexOf('?') + 1);
    SearchRequestReader.Read read = requests.read(Parameters.read(query));
    return answers.json(read, search(read.request()), 0);
  }

  SearchResult search(SearchRequest request) {
    return engine.search().search(request);
  }

  @Override
  public void close() throws IOException {
    indexing.close();
    engine.close();
    topics.close();
  }
}
