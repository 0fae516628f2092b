package dev.tidemark.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What in a newer schema would break a program: sent texts refused, or awaited ones not there. */
final class SchemaChanges {
  private final JsonNode oldDocument;
  private final JsonNode newDocument;
  private final List<String> found;
  private final Set<List<Object>> seen = new HashSet<>();

  SchemaChanges(JsonNode oldDocument, JsonNode newDocument, List<String> found) {
    this.oldDocument = oldDocument;
    this.newDocument = newDocument;
    this.found = found;
  }

  /**
   * Compares two schemas and what they refer to.
   *
   * @param request whether programs send such texts; otherwise they read them
   */
  void compare(String where, JsonNode old, JsonNode now, boolean request) {
    if (old.isMissingNode()) {
      return;
    }
    if (!seen.add(List.of(old, now, request))) {
      return;
    }
    JsonNode before = resolved(oldDocument, old);
    JsonNode after = resolved(newDocument, now);
    types(where, before, after, request);
    if (now.has("anyOf") && !old.has("anyOf") && !request) {
      found.add(where + " may be null");
    }
    values(where, before, after, request);
    properties(where, before, after, request);
    if (before.has("items")) {
      compare(where + "[]", before.path("items"), after.path("items"), request);
    }
  }

  private void types(String where, JsonNode old, JsonNode now, boolean request) {
    Set<String> before = kinds(old);
    Set<String> after = kinds(now);
    Set<String> lost = new TreeSet<>(request ? before : after);
    lost.removeAll(request ? after : before);
    if (!lost.isEmpty() && !before.isEmpty()) {
      found.add(where + " was " + before + ", is " + after);
    }
  }

  private void values(String where, JsonNode old, JsonNode now, boolean request) {
    if (!request || (!old.has("enum") && !now.has("enum"))) {
      return;
    }
    Set<String> lost = BreakingChanges.texts(old.path("enum"));
    lost.removeAll(BreakingChanges.texts(now.path("enum")));
    if (now.has("enum") && (!old.has("enum") || !lost.isEmpty())) {
      found.add(where + " no longer takes " + (lost.isEmpty() ? "every value" : lost));
    }
  }

  private void properties(String where, JsonNode old, JsonNode now, boolean request) {
    Set<String> requiredBefore = BreakingChanges.texts(old.path("required"));
    Set<String> requiredNow = BreakingChanges.texts(now.path("required"));
    for (Map.Entry<String, JsonNode> property : old.path("properties").properties()) {
      String at = where + "." + property.getKey();
      JsonNode other = now.path("properties").path(property.getKey());
      if (other.isMissingNode()) {
        found.add(at + " is gone");
        continue;
      }
      boolean before = requiredBefore.contains(property.getKey());
      boolean after = requiredNow.contains(property.getKey());
      if (request ? after && !before : before && !after) {
        found.add(at + (after ? " is required" : " may be missing"));
      }
      compare(at, property.getValue(), other, request);
    }
    if (request) {
      for (String name : requiredNow) {
        if (!old.path("properties").has(name)) {
          found.add(where + "." + name + " is new and required");
        }
      }
    }
  }

  /** The types that a schema admits; empty when it admits all. */
  private static Set<String> kinds(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isTextual() ? new TreeSet<>(Set.of(type.asText())) : BreakingChanges.texts(type);
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    JsonNode at = schema;
    while (at.has("$ref") || at.has("anyOf")) {
      at = at.has("$ref") ? document.at(at.path("$ref").asText().substring(1)) : notNull(at);
    }
    return at;
  }

  private static JsonNode notNull(JsonNode choices) {
    for (JsonNode choice : choices.path("anyOf")) {
      if (!choice.path("type").asText().equals("null")) {
        return choice;
      }
    }
    return choices.path("none");
  }
}
