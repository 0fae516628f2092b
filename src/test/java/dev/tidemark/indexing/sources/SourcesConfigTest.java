package dev.tidemark.indexing.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

/** A source is named in a file or in the environment. */
class SourcesConfigTest {
  private static List<ListedSource> listed(ConfigSource source) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withMapping(SourcesConfig.class)
        .withSources(source)
        .build()
        .getConfigMapping(SourcesConfig.class)
        .listed();
  }

  private static ConfigSource file(Map<String, String> keys) {
    return new PropertiesConfigSource(keys, "file", 100);
  }

  @Test
  void noneIsNone() {
    assertEquals(List.of(), listed(file(Map.of())));
  }

  @Test
  void aFileNamesThem() {
    assertEquals(
        List.of(
            new ListedSource("a", "https://a.example/feed", Duration.ofHours(1), null, List.of()),
            new ListedSource(
                "the-wire",
                "https://b.example/feed",
                Duration.ofMinutes(15),
                "The Wire",
                List.of("Shipping", "Ports and Trade"))),
        listed(
            file(
                Map.of(
                    "tidemark.sources.a.address", "https://a.example/feed",
                    "tidemark.sources.the-wire.address", "https://b.example/feed",
                    "tidemark.sources.the-wire.interval", "15m",
                    "tidemark.sources.the-wire.provider", "The Wire",
                    "tidemark.sources.the-wire.topics", "Shipping,Ports and Trade"))));
  }

  @Test
  void theEnvironmentNamesThem() {
    assertEquals(
        List.of(
            new ListedSource(
                "wire", "https://b.example/feed", Duration.ofMinutes(5), null, List.of("Ports"))),
        listed(
            new EnvConfigSource(
                Map.of(
                    "TIDEMARK_SOURCES_WIRE_ADDRESS", "https://b.example/feed",
                    "TIDEMARK_SOURCES_WIRE_INTERVAL", "PT5M",
                    "TIDEMARK_SOURCES_WIRE_TOPICS", "Ports"),
                300)));
  }

  @Test
  void anIntervalThatIsNoneIsSaidWithItsKey() {
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                listed(
                    file(
                        Map.of(
                            "tidemark.sources.a.address", "https://a.example/feed",
                            "tidemark.sources.a.interval", "0s"))));
    assertTrue(
        String.valueOf(wrong.getMessage()).contains("tidemark.sources.a.interval"),
        wrong::getMessage);
  }
}
