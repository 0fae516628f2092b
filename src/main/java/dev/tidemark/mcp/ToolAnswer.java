package dev.tidemark.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.json.TidemarkJson;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import java.util.List;
import java.util.Map;

/**
 * What a tool answers: the same for programs and for reading.
 *
 * @param structured a record; what it does not have is left out
 * @param text says all of it that matters, links included
 */
record ToolAnswer(Object structured, String text) {
  private static final ObjectMapper SHORT =
      TidemarkJson.mapper().copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  ToolResponse response() {
    Map<String, Object> fields = SHORT.convertValue(structured, new TypeReference<>() {});
    return new ToolResponse(false, List.of(new TextContent(text)), fields, null);
  }
}
