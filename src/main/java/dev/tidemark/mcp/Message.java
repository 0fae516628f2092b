package dev.tidemark.mcp;

import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import dev.tidemark.json.TidemarkJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message of JSON-RPC.
 *
 * @param id a text or a whole number; null in a notification
 * @param method null in an answer
 * @param params empty where there are none
 * @param json all of it, without the nulls among the parameters: some clients send one for each
 *     that they leave out
 */
record Message(@Nullable Object id, @Nullable String method, JsonObject params, JsonObject json) {
  static final int METHOD_NOT_FOUND = -32601;
  static final int INVALID_PARAMS = -32602;

  private static final String NAME = "name";

  /** A question nests three or four deep. */
  private static final int DEPTH = 16;

  private static final List<String> OBJECTS =
      List.of("arguments", "_meta", "ref", "argument", "context", "clientInfo", "capabilities");
  private static final List<String> TEXTS = List.of(NAME, "uri", "cursor", "protocolVersion");

  /**
   * Reads a body.
   *
   * @throws ProblemException 400 when it holds anything else than one message
   */
  static Message read(@Nullable Buffer body) {
    if (body == null || body.length() == 0) {
      throw refuse("empty_body", "The request has no body: send a message of JSON-RPC 2.0.");
    }
    if (!(parsed(body) instanceof JsonObject json) || !"2.0".equals(json.getValue("jsonrpc"))) {
      throw refuse("invalid_request", "Send one message of JSON-RPC 2.0, as an object.");
    }
    Object id = json.getValue("id");
    boolean usable = id == null ? !json.containsKey("id") : isId(id);
    Object method = json.getValue("method");
    if (!usable || (method != null && !(method instanceof String))) {
      throw refuse("invalid_request", "An id is a text or a whole number, a method is a text.");
    }
    Object params = Objects.requireNonNullElseGet(json.getValue("params"), JsonObject::new);
    if (!(params instanceof JsonObject named)) {
      throw refuse("invalid_request", "Parameters come by name, in an object.");
    }
    return new Message(id, (String) method, named, json);
  }

  /** What of its parameters has a wrong form; null when nothing has. */
  @Nullable String fault() {
    for (String name : OBJECTS) {
      Object value = params.getValue(name);
      if (value != null && !(value instanceof JsonObject)) {
        return name + " is an object.";
      }
    }
    for (String name : TEXTS) {
      if (isNoText(params, name)) {
        return name + " is a text.";
      }
    }
    return faultInside();
  }

  private @Nullable String faultInside() {
    JsonObject ref = params.getJsonObject("ref", new JsonObject());
    JsonObject argument = params.getJsonObject("argument", new JsonObject());
    if (isNoText(ref, "type") || isNoText(ref, NAME) || isNoText(ref, "uri")) {
      return "type, name and uri of ref are texts.";
    }
    if (isNoText(argument, NAME) || isNoText(argument, "value")) {
      return "name and value of argument are texts.";
    }
    return switch (String.valueOf(method)) {
      case "tools/call", "prompts/get" -> missing(NAME);
      case "resources/read" -> missing("uri");
      case "initialize" -> missing("protocolVersion");
      case "completion/complete" ->
          params.containsKey("ref") && argument.containsKey(NAME) && argument.containsKey("value")
              ? null
              : "ref, and name and value of argument, are needed.";
      default -> null;
    };
  }

  /** The answer that holds a result. */
  JsonObject answered(JsonObject result) {
    return new JsonObject().put("jsonrpc", "2.0").put("id", id).put("result", result);
  }

  /** The answer that says why there is none. */
  JsonObject refused(int code, String reason) {
    return new JsonObject()
        .put("jsonrpc", "2.0")
        .put("id", id)
        .put("error", new JsonObject(Map.of("code", code, "message", reason)));
  }

  private @Nullable String missing(String name) {
    return params.containsKey(name) ? null : name + " is needed.";
  }

  private static boolean isNoText(JsonObject object, String name) {
    return object.containsKey(name) && !(object.getValue(name) instanceof String);
  }

  private static boolean isId(Object id) {
    return id instanceof String || id instanceof Integer || id instanceof Long;
  }

  private static @Nullable Object parsed(Buffer body) {
    try {
      Object value = TidemarkJson.mapper().readValue(body.getBytes(), Object.class);
      return value instanceof Map<?, ?> map ? json(map, 0) : null;
    } catch (IOException broken) {
      throw refuse("invalid_json", "The body is no JSON in UTF-8, or repeats a name.");
    }
  }

  private static JsonObject json(Map<?, ?> map, int depth) {
    if (depth > DEPTH) {
      throw refuse("invalid_request", "The message nests too deep.");
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> {
          if (value != null || depth == 0) {
            copy.put(String.valueOf(name), inside(value, depth + 1));
          }
        });
    return new JsonObject(copy);
  }

  private static @Nullable Object inside(@Nullable Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      return json(map, depth);
    }
    if (!(value instanceof List<?> list)) {
      return value;
    }
    if (depth > DEPTH) {
      throw refuse("invalid_request", "The message nests too deep.");
    }
    List<@Nullable Object> copy = new ArrayList<>();
    list.forEach(one -> copy.add(inside(one, depth + 1)));
    return new JsonArray(copy);
  }

  private static ProblemException refuse(String code, String detail) {
    return new ProblemException(Problem.of(400, code, detail));
  }
}
