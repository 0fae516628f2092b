package dev.tidemark.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** How the audit trail fares, as {@code tidemark_audit_lines_total}. */
@Singleton
public final class AuditTelemetry {
  private final Counter written;
  private final Counter failed;

  AuditTelemetry(MeterRegistry registry) {
    written = counter(registry, "written");
    failed = counter(registry, "failed");
  }

  private static Counter counter(MeterRegistry registry, String outcome) {
    return Counter.builder("tidemark.audit.lines")
        .description("Lines that were due in the audit trail")
        .tag("outcome", outcome)
        .register(registry);
  }

  /** A line was due. */
  public void line(boolean done) {
    (done ? written : failed).increment();
  }
}
