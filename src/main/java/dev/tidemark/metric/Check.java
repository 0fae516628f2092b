package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the other metrics of the article say of this one.
 *
 * @param expected what the others imply for this one, rates in percent; for {@link
 *     CheckStatus#DERIVED} the missing third; null when nothing can be computed
 * @param years the number of years that fits best; null when not checkable
 * @param with ids of the metrics that it was checked against
 */
public record Check(
    CheckStatus status, @Nullable BigDecimal expected, @Nullable Integer years, List<String> with) {
  public Check {
    with = List.copyOf(with);
  }
}
