package dev.tidemark.operations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is written into the log, and how. */
@ConfigMapping(prefix = "tidemark.log")
public interface LogConfig {

  /** Whether each line is a JSON object, for programs; otherwise it is text, for people. */
  @WithDefault("false")
  boolean json();

  /**
   * Whether lines about searches hold what was searched for. What people look for is theirs:
   * without this, a line says only how long the query was and how many words it had.
   */
  @WithDefault("false")
  boolean queries();

  /** A search that takes this long gets a line; {@code 0S} gives each one a line. */
  @WithDefault("1S")
  Duration slowSearch();
}
