package dev.tidemark.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What in a newer OpenAPI document would break a program written against an older one. Additions
 * break nothing: new paths, optional parameters, fields of answers and values in them.
 */
final class BreakingChanges {
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  private final SchemaChanges schemas;
  private final List<String> found = new ArrayList<>();

  private BreakingChanges(JsonNode old, JsonNode current) {
    this.schemas = new SchemaChanges(old, current, found);
  }

  /** Each with the place where it is; empty when every old program goes on working. */
  static List<String> between(JsonNode old, JsonNode current) {
    BreakingChanges changes = new BreakingChanges(old, current);
    for (Map.Entry<String, JsonNode> path : old.path("paths").properties()) {
      JsonNode now = current.path("paths").path(path.getKey());
      for (String method : METHODS) {
        if (path.getValue().has(method)) {
          changes.operation(
              method + " " + path.getKey(), path.getValue().path(method), now.path(method));
        }
      }
    }
    return List.copyOf(changes.found);
  }

  private void operation(String where, JsonNode old, JsonNode now) {
    if (now.isMissingNode()) {
      found.add(where + " is gone");
      return;
    }
    if (!old.path("operationId").equals(now.path("operationId"))) {
      found.add(where + " has another operationId");
    }
    if (!old.has("security") && now.has("security")) {
      found.add(where + " needs a key");
    }
    parameters(where, old.path("parameters"), now.path("parameters"));
    body(where, old.path("requestBody"), now.path("requestBody"));
    for (Map.Entry<String, JsonNode> answer : old.path("responses").properties()) {
      String status = where + " " + answer.getKey();
      JsonNode other = now.path("responses").path(answer.getKey());
      if (other.isMissingNode()) {
        found.add(status + " is gone");
      } else {
        content(status, answer.getValue(), other, false);
      }
    }
  }

  private void parameters(String where, JsonNode old, JsonNode now) {
    Set<String> known = new HashSet<>();
    for (JsonNode parameter : old) {
      known.add(key(parameter));
      String at = where + " parameter " + parameter.path("name").asText();
      JsonNode other = named(now, key(parameter));
      if (other.isMissingNode()) {
        found.add(at + " is gone");
        continue;
      }
      if (isRequired(other) && !isRequired(parameter)) {
        found.add(at + " is required");
      }
      schemas.compare(at, parameter.path("schema"), other.path("schema"), true);
    }
    for (JsonNode parameter : now) {
      if (isRequired(parameter) && !known.contains(key(parameter))) {
        found.add(where + " parameter " + parameter.path("name").asText() + " is new and required");
      }
    }
  }

  private void body(String where, JsonNode old, JsonNode now) {
    if (isRequired(now) && !isRequired(old)) {
      found.add(where + " body is required");
    }
    content(where + " body", old, now, true);
  }

  private void content(String where, JsonNode old, JsonNode now, boolean request) {
    for (Map.Entry<String, JsonNode> type : old.path("content").properties()) {
      String at = where + " " + type.getKey();
      JsonNode other = now.path("content").path(type.getKey());
      if (other.isMissingNode()) {
        found.add(at + " is gone");
      } else {
        schemas.compare(at, type.getValue().path("schema"), other.path("schema"), request);
      }
    }
  }

  private static boolean isRequired(JsonNode node) {
    return node.path("required").asBoolean();
  }

  private static String key(JsonNode parameter) {
    return parameter.path("in").asText() + " " + parameter.path("name").asText();
  }

  private static JsonNode named(JsonNode parameters, String key) {
    for (JsonNode parameter : parameters) {
      if (key(parameter).equals(key)) {
        return parameter;
      }
    }
    return parameters.path("none");
  }

  /** The texts of an array, in order. */
  static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
