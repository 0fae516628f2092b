package dev.tidemark.assembly;

import dev.tidemark.access.AuditConfig;
import dev.tidemark.fetching.FetchingConfig;
import dev.tidemark.http.RankingConfig;
import dev.tidemark.http.SearchConfig;
import dev.tidemark.indexing.sources.SourcesConfig;
import dev.tidemark.reading.archive.ArchiveConfig;
import dev.tidemark.reading.archive.ArchiveLimits;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchLimits;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a server is configured with, for the commands that start none: from system properties, the
 * environment, and {@code config/application.properties} where the program is started.
 */
record TerminalSettings(
    Duration deadline,
    SearchLimits limits,
    Ranking ranking,
    ArchiveLimits archives,
    SourcesConfig sources,
    FetchingConfig fetching,
    AuditConfig audit) {
  private static final int FILE_ORDINAL = 260;

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException when a value is none of its key's
   */
  static TerminalSettings read() {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addSystemSources()
            .addDiscoveredConverters()
            .withMapping(SearchConfig.class)
            .withMapping(RankingConfig.class)
            .withMapping(ArchiveConfig.class)
            .withMapping(SourcesConfig.class)
            .withMapping(FetchingConfig.class)
            .withMapping(AuditConfig.class);
    Path file = Path.of("config", "application.properties");
    if (Files.isReadable(file)) {
      try {
        builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), FILE_ORDINAL));
      } catch (IOException unreadable) {
        throw new IllegalArgumentException("Could not read " + file, unreadable);
      }
    }
    SmallRyeConfig config = built(builder);
    SearchConfig search = config.getConfigMapping(SearchConfig.class);
    return new TerminalSettings(
        search.deadline(),
        search.limits(),
        config.getConfigMapping(RankingConfig.class).ranking(),
        config.getConfigMapping(ArchiveConfig.class).limits(),
        config.getConfigMapping(SourcesConfig.class),
        config.getConfigMapping(FetchingConfig.class),
        config.getConfigMapping(AuditConfig.class));
  }

  private static SmallRyeConfig built(SmallRyeConfigBuilder builder) {
    try {
      return builder.build();
    } catch (ConfigValidationException wrong) {
      StringBuilder problems = new StringBuilder("The configuration can't be used:");
      for (int i = 0; i < wrong.getProblemCount(); i++) {
        String message = wrong.getProblem(i).getMessage();
        int code = message.indexOf("SRCFG");
        int text = message.indexOf(": ", Math.max(0, code));
        problems.append(' ').append(code < 0 ? message : message.substring(text + 2));
      }
      throw new IllegalArgumentException(problems.toString(), wrong);
    }
  }
}
