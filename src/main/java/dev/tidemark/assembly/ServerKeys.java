package dev.tidemark.assembly;

import dev.tidemark.access.LiveKeys;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that were made, for as long as the server runs. */
final class ServerKeys {
  /** How long a key that was made or revoked on the command line may be unknown to the server. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private ServerKeys() {}

  @Produces
  @Singleton
  static LiveKeys keys(
      @ConfigProperty(name = "tidemark.index", defaultValue = "index") Path index) {
    Clock clock = Clock.systemUTC();
    return LiveKeys.start(new IndexFolder(index).keys(clock), clock, LOOK);
  }

  static void close(@Disposes LiveKeys keys) {
    keys.close();
  }
}
