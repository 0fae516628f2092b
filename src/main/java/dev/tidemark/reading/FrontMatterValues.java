package dev.tidemark.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one YAML mapping, asked for by name; whatever has another shape is absent. */
record FrontMatterValues(Map<String, YamlNode> entries) {
  private static final FrontMatterValues NONE = new FrontMatterValues(Map.of());

  /** The first text that is not blank, of these keys. */
  @Nullable String text(String... keys) {
    for (String key : keys) {
      if (entries.get(key) instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
        return scalar.text();
      }
    }
    return null;
  }

  /** A text alone, or the texts of a list; of a list's mappings the text under {@code name}. */
  List<String> texts(String... keys) {
    List<String> texts = new ArrayList<>();
    for (String key : keys) {
      YamlNode value = entries.get(key);
      if (value instanceof YamlNode.Sequence sequence) {
        sequence.items().forEach(item -> addText(texts, item));
      } else if (value != null) {
        addText(texts, value);
      }
    }
    return texts;
  }

  /** A mapping's values; none when it is no mapping. */
  FrontMatterValues mapping(String key) {
    return of(entries.get(key));
  }

  /** The mappings in a list. */
  List<FrontMatterValues> mappings(String key) {
    List<FrontMatterValues> mappings = new ArrayList<>();
    if (entries.get(key) instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> mappings.add(of(item)));
    }
    return mappings;
  }

  private static FrontMatterValues of(@Nullable YamlNode node) {
    return node instanceof YamlNode.Mapping mapping
        ? new FrontMatterValues(mapping.entries())
        : NONE;
  }

  private static void addText(List<String> texts, YamlNode node) {
    String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : of(node).text("name");
    if (text != null && !text.isBlank()) {
      texts.add(text);
    }
  }
}
