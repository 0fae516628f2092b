package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.tidemark.json.TidemarkJson;
import dev.tidemark.metric.Period;
import java.time.Instant;
import java.util.Set;

/** Writes answers: the shared shape, with what only answers leave out. */
final class ApiJson {
  private static final ObjectMapper MAPPER =
      TidemarkJson.mapper()
          .copy()
          .registerModule(
              new SimpleModule("answers").addSerializer(Instant.class, ToStringSerializer.instance))
          .addMixIn(Period.class, PeriodAnswer.class);

  private ApiJson() {}

  /** {@code now} is said where it is so, and not otherwise. */
  @SuppressWarnings("UnusedMethod") // Jackson reads the annotation
  private abstract static class PeriodAnswer {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    abstract boolean now();
  }

  static String write(Object answer) {
    try {
      return MAPPER.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer can't be written as JSON", e);
    }
  }

  static ObjectNode tree(Object answer) {
    return MAPPER.valueToTree(answer);
  }

  /** The object with the fields wanted and its id; all of it when none are named. */
  static ObjectNode select(ObjectNode object, Set<String> fields) {
    if (!fields.isEmpty()) {
      object.properties().removeIf(e -> !e.getKey().equals("id") && !fields.contains(e.getKey()));
    }
    return object;
  }
}
