package dev.tidemark.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.Ranking;
import dev.tidemark.search.SearchLimits;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The terminal searches as the server does. */
class TerminalSettingsTest {

  @AfterEach
  void clear() {
    System.clearProperty("tidemark.search.size");
    System.clearProperty("tidemark.ranking.freshness");
  }

  @Test
  void nothingConfiguredIsWhatWasMeasured() {
    TerminalSettings settings = TerminalSettings.read();
    assertEquals(SearchLimits.DEFAULTS, settings.limits());
    assertEquals(Ranking.DEFAULTS, settings.ranking());
    assertEquals(Duration.ofSeconds(2), settings.deadline());
  }

  @Test
  void keysHoldForTheTerminalToo() {
    System.setProperty("tidemark.search.size", "7");
    System.setProperty("tidemark.ranking.freshness", "0");
    TerminalSettings settings = TerminalSettings.read();
    assertEquals(7, settings.limits().size());
    assertEquals(0, settings.ranking().freshness());
  }

  @Test
  void aValueThatIsNoneIsNamed() {
    System.setProperty("tidemark.search.size", "many");
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, TerminalSettings::read).getMessage());
    assertTrue(message.contains("tidemark.search.size"), message);
    assertTrue(message.contains("many"), message);
    assertFalse(message.contains("SRCFG00039"), message);
  }
}
