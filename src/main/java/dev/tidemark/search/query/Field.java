package dev.tidemark.search.query;

import dev.tidemark.article.TextField;
import dev.tidemark.metric.MetricType;
import dev.tidemark.search.Facet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can stand before a colon. */
public sealed interface Field {
  /** Words in one field of text: {@code title:}. */
  record Text(TextField field) implements Field {}

  /** {@code url:}. */
  record Address() implements Field {}

  /** {@code story:}. */
  record Story() implements Field {}

  /** A facet's value or range: {@code topic:}, {@code quality:}. */
  record Value(Facet facet) implements Field {}

  /** The value of a metric of one type: {@code cagr:}. */
  record TypedAmount(MetricType type) implements Field {}

  /** A condition on a metric of any type. */
  record OfMetric(Aspect aspect) implements Field {}

  /** What of a metric a condition looks at. */
  enum Aspect {
    VALUE("metric.value"),
    YEAR("year"),
    SUBJECT("metric.subject"),
    REGION("metric.region"),
    SOURCE("metric.source"),
    MODALITY("metric.modality"),
    UNIT("metric.unit");

    private final String word;

    Aspect(String word) {
      this.word = word;
    }

    /** The name before the colon. */
    @Override
    public String toString() {
      return word;
    }
  }

  /** The field of a name, in any case; null when there is none. */
  static @Nullable Field named(String name) {
    return Fields.BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /** Every name that can stand before a colon, for completion, in the order of their meaning. */
  static List<String> names() {
    return Fields.NAMES;
  }

  /** The name under which a metric type's values are asked for. */
  static String nameOf(MetricType type) {
    return type == MetricType.MARKET_SIZE ? Fields.SIZE : type.toString();
  }
}
