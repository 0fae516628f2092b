package dev.tidemark.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what a tool takes, as JSON Schema. */
final class Schema {
  private static final String TYPE = "type";
  private static final String DESCRIPTION = "description";

  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();

  /** One text. */
  Schema text(String name, String description) {
    return put(name, Map.of(TYPE, "string", DESCRIPTION, description));
  }

  /** One of these words. */
  Schema word(String name, String description, List<String> words) {
    return put(name, Map.of(TYPE, "string", "enum", words, DESCRIPTION, description));
  }

  /** Any number of texts; what needs no word more than its name has no description. */
  Schema texts(String name, String description) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put(TYPE, "array");
    property.put("items", Map.of(TYPE, "string"));
    if (!description.isEmpty()) {
      property.put(DESCRIPTION, description);
    }
    return put(name, property);
  }

  /** Any number of these words. */
  Schema words(String name, String description, List<String> words) {
    Map<String, Object> one = Map.of(TYPE, "string", "enum", words);
    return put(name, Map.of(TYPE, "array", "items", one, DESCRIPTION, description));
  }

  /** A whole number. */
  Schema number(String name, String description, int least, int most, int usual) {
    return put(
        name,
        Map.of(
            TYPE,
            "integer",
            "minimum",
            least,
            "maximum",
            most,
            "default",
            usual,
            DESCRIPTION,
            description));
  }

  /** Says that the last one can't be left out. */
  Schema required() {
    required.add(List.copyOf(properties.keySet()).getLast());
    return this;
  }

  /** The schema as it goes out. */
  Map<String, Object> asMap() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(TYPE, "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private Schema put(String name, Map<String, Object> property) {
    properties.put(name, property);
    return this;
  }
}
