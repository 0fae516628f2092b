package dev.tidemark.http;

import dev.tidemark.search.CursorCodec;
import dev.tidemark.search.SearchRequestReader;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The parts of searching that every face over HTTP shares. */
final class SearchParts {
  private SearchParts() {}

  /** Signs cursors with a secret beside the index, so that they hold over restarts. */
  @Produces
  @Singleton
  static CursorCodec cursors(
      @ConfigProperty(name = "tidemark.index", defaultValue = "index") Path index) {
    String secret = SecretFile.readOrMake(index.resolve("cursor-key"));
    return new CursorCodec(secret.getBytes(StandardCharsets.US_ASCII));
  }

  @Produces
  @Singleton
  static SearchRequestReader reader(CursorCodec cursors, SearchConfig config) {
    return new SearchRequestReader(Clock.systemUTC(), cursors, config.limits());
  }
}
