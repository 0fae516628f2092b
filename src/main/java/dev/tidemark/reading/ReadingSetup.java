package dev.tidemark.reading;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the reader with the limits of the configuration. */
final class ReadingSetup {
  private ReadingSetup() {}

  @Produces
  @Singleton
  static ArticleReader articleReader(ReadingConfig config) {
    return new ArticleReader(config.limits(), config.pdfLimits());
  }
}
