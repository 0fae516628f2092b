package dev.tidemark.assembly;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells whoever started the server where to look. */
@Singleton
final class StartMessage {
  private static final Logger LOG = Logger.getLogger("dev.tidemark");

  void start(@Observes StartupEvent event, @ConfigProperty(name = "tidemark.port") int port) {
    LOG.infof("Tidemark is at http://localhost:%d", port);
  }
}
