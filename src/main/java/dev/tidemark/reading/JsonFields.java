package dev.tidemark.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, each of the type that it must have; null and absent are the same.
 */
final class JsonFields {
  private final JsonNode object;
  private final int line;

  JsonFields(JsonNode object, int line) throws UnreadableException {
    if (!(object instanceof ObjectNode)) {
      throw UnreadableException.at(
          line, 1, "invalid_article", "An article is a JSON object, { … }, not " + kind(object));
    }
    this.object = object;
    this.line = line;
  }

  /** The value, null when it is absent or null. */
  @Nullable JsonNode value(String field) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() ? null : value;
  }

  /** The text, null when it is absent, null or blank. */
  @Nullable String text(String field) throws UnreadableException {
    JsonNode value = value(field);
    if (value == null) {
      return null;
    }
    return text(field, value);
  }

  /** The text of a value that stands in or below a field. */
  @Nullable String text(String field, JsonNode value) throws UnreadableException {
    if (!value.isTextual()) {
      throw wrong(field, "must be text in quotes, not " + kind(value));
    }
    return value.textValue().isBlank() ? null : value.textValue();
  }

  boolean flag(String field) throws UnreadableException {
    JsonNode value = value(field);
    if (value != null && !value.isBoolean()) {
      throw wrong(field, "must be true or false, not " + kind(value));
    }
    return value != null && value.booleanValue();
  }

  /** The elements of an array; empty when it is absent or null. */
  Iterable<JsonNode> array(String field) throws UnreadableException {
    JsonNode value = value(field);
    if (value == null) {
      return java.util.List.of();
    }
    if (!value.isArray()) {
      throw wrong(field, "must be an array, [ … ], not " + kind(value));
    }
    return value;
  }

  UnreadableException wrong(String field, String what) {
    return UnreadableException.field(line, field, "The field " + field + " " + what);
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "an array.";
      case OBJECT, POJO -> "an object.";
      case STRING, BINARY -> "a text.";
      case NUMBER -> "a number.";
      case BOOLEAN -> "true or false.";
      case NULL, MISSING -> "nothing.";
    };
  }
}
