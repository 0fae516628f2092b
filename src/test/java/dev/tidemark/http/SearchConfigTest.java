package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchLimits;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits of searches are configuration, and without any they are the contract's. */
class SearchConfigTest {

  @Test
  void withoutConfigurationTheContractHolds() {
    SearchConfig config = configured(Map.of());
    assertEquals(SearchLimits.DEFAULTS, config.limits());
    assertEquals(Duration.ofSeconds(2), config.deadline());
  }

  @Test
  void withoutConfigurationHitsAreRankedAsWasMeasured() {
    SmallRyeConfig config = new SmallRyeConfigBuilder().withMapping(RankingConfig.class).build();
    assertEquals(Ranking.DEFAULTS, config.getConfigMapping(RankingConfig.class).ranking());
  }

  @Test
  void eachIsOneKey() {
    SearchConfig config =
        configured(
            Map.of(
                "tidemark.search.query-length",
                "7",
                "tidemark.search.window",
                "500",
                "tidemark.search.deadline",
                "300MS"));
    assertEquals(7, config.limits().queryLength());
    assertEquals(500, config.limits().window());
    assertEquals(100, config.limits().size());
    assertEquals(Duration.ofMillis(300), config.deadline());
  }

  private static SearchConfig configured(Map<String, String> values) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(SearchConfig.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .withDefaultValues(values)
            .build();
    return config.getConfigMapping(SearchConfig.class);
  }
}
