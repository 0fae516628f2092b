package dev.tidemark.mcp;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.json.TidemarkJson;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks the protocol as a client that keeps to it does. */
final class Assistant {
  private static final ObjectMapper JSON = TidemarkJson.mapper();

  private Assistant() {}

  /** The HTTP answer to any body. */
  static Response post(String body) {
    return given()
        .contentType("application/json")
        .accept("application/json, text/event-stream")
        .body(body)
        .post("/mcp");
  }

  /** The whole message that answers a request. */
  static JsonNode message(String method, Map<String, ?> params) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("jsonrpc", "2.0");
    request.put("id", 7);
    request.put("method", method);
    request.put("params", params);
    Response response = post(write(request));
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + ": " + response.asString());
    }
    return read(response.asString());
  }

  /** The result of a request that must not fail. */
  static JsonNode result(String method, Map<String, ?> params) {
    JsonNode message = message(method, params);
    if (!message.has("result")) {
      throw new AssertionError(message.toString());
    }
    return message.get("result");
  }

  /** What a tool answers, errors of the tool too. */
  static JsonNode call(String tool, Map<String, ?> arguments) {
    return result("tools/call", Map.of("name", tool, "arguments", arguments));
  }

  /** What a tool finds. */
  static JsonNode found(String tool, Map<String, ?> arguments) {
    JsonNode answer = call(tool, arguments);
    if (answer.path("isError").asBoolean()) {
      throw new AssertionError(answer.toString());
    }
    return answer.get("structuredContent");
  }

  /** What a tool says for reading. */
  static String text(JsonNode answer) {
    return answer.get("content").get(0).get("text").asText();
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
