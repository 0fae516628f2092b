package dev.tidemark.assembly;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells whoever started the server where to look. */
@Singleton
final class StartMessage {
  /** Only what has started is announced. */
  private static final int LAST = 10_000;

  private static final Logger LOG = Logger.getLogger("dev.tidemark");

  void start(
      @Observes @Priority(LAST) StartupEvent event,
      @ConfigProperty(name = "tidemark.port") int port) {
    LOG.infof("Tidemark is at http://localhost:%d", port);
  }
}
