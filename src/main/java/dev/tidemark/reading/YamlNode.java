package dev.tidemark.reading;

import java.util.List;
import java.util.Map;

/** YAML as plain data: every scalar is text, as it is written. */
sealed interface YamlNode {
  /** A text; empty for null. */
  record Scalar(String text) implements YamlNode {}

  /** A list. */
  record Sequence(List<YamlNode> items) implements YamlNode {}

  /** Keys, in any spelling of {@link FrontMatterKeys#normal}, and their values. */
  record Mapping(Map<String, YamlNode> entries) implements YamlNode {}
}
