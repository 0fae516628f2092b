package dev.tidemark.indexing;

import dev.tidemark.reading.ArticleReader;
import dev.tidemark.reading.archive.ArchiveConfig;
import dev.tidemark.topic.LiveTopics;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the room's parts with the configuration: the folder is {@code tidemark.index}. */
final class IndexingSetup {
  private IndexingSetup() {}

  @Produces
  @Singleton
  static Indexing indexing(
      @ConfigProperty(name = "tidemark.index", defaultValue = "index") Path folder,
      ArticleReader reader,
      ArchiveConfig archives,
      LiveTopics topics) {
    return Indexing.open(
        folder, DocumentReader.of(reader, archives.limits()), Clock.systemUTC(), topics);
  }

  static void close(@Disposes Indexing indexing) {
    indexing.close();
  }

  @Produces
  @Singleton
  static ArticleIntake intake(Indexing indexing) {
    return indexing.intake();
  }

  @Produces
  @Singleton
  static ArticleLibrary library(Indexing indexing) {
    return indexing.library();
  }
}
