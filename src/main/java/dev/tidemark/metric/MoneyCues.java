package dev.tidemark.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a word near an amount of money tells of its type. */
final class MoneyCues {
  /** In the order in which one wins over another on the same word. */
  private static final Map<Tag, MetricType> CUES = cues();

  private MoneyCues() {}

  private static Map<Tag, MetricType> cues() {
    Map<Tag, MetricType> cues = new LinkedHashMap<>();
    cues.put(Tag.PAY, MetricType.PAY);
    cues.put(Tag.FIELD_MONEY, MetricType.INVESTMENT);
    cues.put(Tag.FUNDING, MetricType.FUNDING);
    cues.put(Tag.PROFIT, MetricType.PROFIT);
    cues.put(Tag.SAVE, MetricType.SAVING);
    cues.put(Tag.IMPACT, MetricType.IMPACT);
    cues.put(Tag.LOSS, MetricType.IMPACT);
    cues.put(Tag.REVENUE, MetricType.REVENUE);
    cues.put(Tag.VALUATION, MetricType.VALUATION);
    cues.put(Tag.PRICE, MetricType.PRICE);
    cues.put(Tag.DEAL, MetricType.DEAL);
    cues.put(Tag.ACQUIRE, MetricType.DEAL);
    cues.put(Tag.TRADED, MetricType.VOLUME);
    cues.put(Tag.SPEND, MetricType.SPENDING);
    cues.put(Tag.MARKET_WORTH, MetricType.MARKET_SIZE);
    return cues;
  }

  /** The type that the word at this token tells; null when it tells none. */
  static @Nullable MetricType of(Sentence s, int i) {
    if (s.isWordOf(i, "charge") && s.isWordOf(i - 1, "the", "this")) {
      return null;
    }
    for (Map.Entry<Tag, MetricType> entry : CUES.entrySet()) {
      if (s.is(i, entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }
}
