package dev.tidemark.search.query;

import dev.tidemark.article.TextField;
import dev.tidemark.metric.MetricType;
import dev.tidemark.search.Facet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of the fields. */
final class Fields {
  static final String SIZE = "size";
  static final String URL = "url";
  static final String STORY = "story";

  static final Map<String, Field> BY_NAME = byName();
  static final List<String> NAMES = List.copyOf(BY_NAME.keySet());

  private Fields() {}

  private static Map<String, Field> byName() {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Facet facet : Facet.OF_ARTICLES) {
      fields.put(facet.parameter(), new Field.Value(facet));
    }
    for (TextField field : TextField.values()) {
      fields.put(field.toString(), new Field.Text(field));
    }
    fields.put(URL, new Field.Address());
    fields.put(STORY, new Field.Story());
    fields.put(SIZE, new Field.TypedAmount(MetricType.MARKET_SIZE));
    for (MetricType type : MetricType.values()) {
      fields.put(type.toString(), new Field.TypedAmount(type));
    }
    for (Field.Aspect aspect : Field.Aspect.values()) {
      fields.put(aspect.toString(), new Field.OfMetric(aspect));
    }
    fields.put("metric.year", new Field.OfMetric(Field.Aspect.YEAR));
    return Collections.unmodifiableMap(fields);
  }
}
