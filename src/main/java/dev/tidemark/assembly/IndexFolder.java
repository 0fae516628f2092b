package dev.tidemark.assembly;

import dev.tidemark.access.Keys;
import dev.tidemark.http.SecretFile;
import dev.tidemark.indexing.RecordState;
import dev.tidemark.lucene.LuceneEngine;
import dev.tidemark.lucene.LuceneTopicRules;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.quality.QualityEstimate;
import dev.tidemark.record.SqliteKeys;
import dev.tidemark.search.CursorCodec;
import dev.tidemark.search.Ranking;
import dev.tidemark.topic.LiveTopics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies where in the folder that holds all data, and what it was made with. */
record IndexFolder(Path root) {
  /**
   * Where data lives when no option says otherwise: configuration, environment, or beside the
   * program.
   */
  static IndexFolder byDefault() {
    String configured = System.getProperty("tidemark.index", System.getenv("TIDEMARK_INDEX"));
    if (configured != null && !configured.isBlank()) {
      return new IndexFolder(Path.of(configured));
    }
    return new IndexFolder(Path.of(System.getProperty("tidemark.home", "."), "index"));
  }

  /** The operator's file of topics when no server is configured: {@code tidemark.topics}. */
  static @Nullable Path topicsByDefault() {
    String configured = System.getProperty("tidemark.topics", System.getenv("TIDEMARK_TOPICS"));
    return configured == null || configured.isBlank() ? null : Path.of(configured);
  }

  /**
   * The topics in force over this folder.
   *
   * @param file the operator's; null for those that come with the program
   */
  LiveTopics topics(@Nullable Path file) {
    return new LiveTopics(LuceneTopicRules::compile, file, root.resolve("topics.yaml"));
  }

  /** Keys that were made, in the record. */
  Keys keys(Clock clock) {
    return new Keys(SqliteKeys.open(root, clock), clock);
  }

  Path lucene() {
    return root.resolve("lucene");
  }

  /** Signs cursors with the secret that the server uses too. */
  CursorCodec cursors() {
    String secret = SecretFile.readOrMake(root.resolve("cursor-key"));
    return new CursorCodec(secret.getBytes(StandardCharsets.US_ASCII));
  }

  /** The engine, for writing; empty when another process has it. */
  Optional<LuceneEngine> openEngine(RecordState record, Duration deadline, Ranking ranking) {
    Optional<LuceneEngine> engine =
        LuceneEngine.open(
            lucene(), content(record.identity()), record.lastSequence(), deadline, ranking);
    if (record.lastSequence() > 0) {
      engine.ifPresent(LuceneEngine::answerOnlyWhenWhole);
    }
    return engine;
  }

  /** What decides, besides the engine's own schema, what is in the index. */
  static String content(String recordIdentity) {
    return "m" + MetricExtractor.VERSION + "q" + QualityEstimate.VERSION + "." + recordIdentity;
  }
}
