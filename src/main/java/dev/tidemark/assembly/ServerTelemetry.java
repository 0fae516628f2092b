package dev.tidemark.assembly;

import dev.tidemark.access.AuditConfig;
import dev.tidemark.access.AuditEntry;
import dev.tidemark.access.AuditFile;
import dev.tidemark.http.RequestObserver;
import dev.tidemark.indexing.OwnWrites;
import dev.tidemark.operations.AuditTelemetry;
import dev.tidemark.operations.RequestTelemetry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets telemetry hear of requests and of the audit trail, of which its room knows nothing. */
final class ServerTelemetry {
  private ServerTelemetry() {}

  @Produces
  @Singleton
  static RequestObserver requests(RequestTelemetry telemetry) {
    return new RequestObserver() {
      @Override
      public void started(Face face) {
        telemetry.started(face);
      }

      @Override
      public void ended(Face face, Ending ending, long nanos) {
        telemetry.ended(face, ending, nanos);
      }

      @Override
      public void exported(int rows) {
        telemetry.exported(rows);
      }
    };
  }

  @Produces
  @Singleton
  static AuditFile audit(
      @ConfigProperty(name = "tidemark.index", defaultValue = "index") Path index,
      AuditConfig config,
      AuditTelemetry telemetry) {
    return AuditFile.in(index, config, Clock.systemUTC(), telemetry::line);
  }

  /** What the server changes by itself has lines of the audit trail too. */
  @Produces
  @Singleton
  static OwnWrites ownWrites(AuditFile audit) {
    return (did, target, counts) ->
        audit.note(new AuditEntry(null, "server", null, did, target, "done", counts));
  }

  static void close(@Disposes AuditFile audit) {
    try {
      audit.close();
    } catch (IOException unfinished) {
      throw new UncheckedIOException(unfinished);
    }
  }
}
