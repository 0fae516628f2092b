package dev.tidemark.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the audit trail is kept. */
@ConfigMapping(prefix = "tidemark.audit")
public interface AuditConfig {

  /** Bytes of {@code audit.log} before it is put aside; a line has about 200. */
  @WithDefault("20000000")
  long size();

  /** How many that were put aside are kept besides. */
  @WithDefault("9")
  int files();
}
