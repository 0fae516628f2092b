package dev.tidemark.reading.html;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Broken JSON as far as it can be read: what stands before the fault is as good as ever. */
final class PartialJson {
  private PartialJson() {}

  static Optional<JsonNode> read(ObjectMapper mapper, String json) {
    Deque<JsonNode> open = new ArrayDeque<>();
    JsonNode root = null;
    try (JsonParser parser = mapper.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructEnd()) {
          open.pop();
        } else if (token != JsonToken.FIELD_NAME) {
          JsonNode node = node(mapper, token, parser);
          root = root == null ? node : root;
          put(open.peek(), String.valueOf(parser.currentName()), node);
          if (token.isStructStart()) {
            open.push(node);
          }
        }
        if (open.isEmpty()) {
          break;
        }
      }
    } catch (IOException theFault) {
      return Optional.ofNullable(root);
    }
    return Optional.ofNullable(root);
  }

  private static JsonNode node(ObjectMapper mapper, JsonToken token, JsonParser parser)
      throws IOException {
    return switch (token) {
      case START_OBJECT -> mapper.createObjectNode();
      case START_ARRAY -> mapper.createArrayNode();
      default -> mapper.getNodeFactory().textNode(parser.getText());
    };
  }

  private static void put(
      @org.jspecify.annotations.Nullable JsonNode parent, String name, JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(name, value);
    } else if (parent instanceof ArrayNode array) {
      array.add(value);
    }
  }
}
