package dev.tidemark.http;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Settings of the server below us that it reads from system properties, once and early: when it
 * puts its configuration together, which is when this runs.
 */
@StaticInitSafe
public final class EarlySettings implements SmallRyeConfigBuilderCustomizer {
  /** The server's own check of addresses answers without a word; ours is stricter and says why. */
  private static final String NO_SILENT_CHECK = "vertx.disableURIValidation";

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    System.setProperty(NO_SILENT_CHECK, "true");
    OneLengthOnly.enable();
  }
}
