package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.ArticleBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A number whose multiplier says different things to different readers is left out, not misread.
 */
class UncertainMultiplierTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El mercado de boyas crecerá de $4.5 billones a $9 billones en 2030.",
        "Der Markt ist 3,5 Billionen Euro wert, also € 3,5 Billionen."
      })
  void isNoMetric(String text) {
    assertEquals(List.of(), values(text));
  }

  @Test
  void aCertainOneIs() {
    assertEquals(List.of(new BigDecimal("4500000")), values("El mercado vale $4.5 millones hoy."));
  }

  private static List<BigDecimal> values(String text) {
    return new MetricExtractor()
        .extract(new ArticleBuilder().body(text).build()).stream()
            .map(Metric::value)
            .map(value -> value == null ? BigDecimal.ZERO : value.setScale(0))
            .toList();
  }
}
