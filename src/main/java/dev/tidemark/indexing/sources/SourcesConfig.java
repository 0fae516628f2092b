package dev.tidemark.indexing.sources;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The addresses that articles come from, by names that the operator chose. */
@ConfigMapping(prefix = "tidemark.sources")
public interface SourcesConfig {

  /** Each by its name: {@code tidemark.sources.NAME.address}. */
  @WithParentName
  Map<String, Listed> byName();

  /** One of them. */
  interface Listed {
    /** A feed, or a document, at http or https. */
    String address();

    /** How often it is asked whether something changed. */
    @WithDefault("1h")
    Duration interval();

    /** The provider of articles that name none. */
    Optional<String> provider();

    /** Topics that all its articles have. */
    Optional<List<String>> topics();
  }

  /**
   * The same as values, by name.
   *
   * @throws IllegalArgumentException when an interval is none; the message says whose
   */
  default List<ListedSource> listed() {
    return byName().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> listed(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ListedSource listed(String name, Listed listed) {
    if (listed.interval().compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "tidemark.sources." + name + ".interval is at least a second: 15m, 1h.");
    }
    return new ListedSource(
        name,
        listed.address(),
        listed.interval(),
        listed.provider().orElse(null),
        listed.topics().orElse(List.of()));
  }
}
