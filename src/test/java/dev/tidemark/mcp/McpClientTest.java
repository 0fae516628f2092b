package dev.tidemark.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The client that others are built with gets along with us. */
@QuarkusTest
@TestProfile(PressRooms.class)
class McpClientTest {
  @TestHTTPResource URI site = URI.create("http://localhost");

  @Test
  void aRealClientConnectsListsCallsAndReads() {
    Press.send();
    String address = "http://" + site.getHost() + ":" + site.getPort();
    try (McpSyncClient client =
        McpClient.sync(HttpClientStreamableHttpTransport.builder(address).endpoint("/mcp").build())
            .build()) {
      assertEquals("tidemark", client.initialize().serverInfo().name());
      assertEquals(5, client.listTools().tools().size());
      CallToolResult found =
          client.callTool(new CallToolRequest("search_articles", Map.of("q", "kelp", "size", 2)));
      assertTrue(
          found.content().getFirst() instanceof TextContent text && text.text().contains("kelp"));
      CallToolResult wrong =
          client.callTool(new CallToolRequest("search_articles", Map.of("size", -1)));
      assertTrue(wrong.isError());
      assertEquals(2, client.listPrompts().prompts().size());
      assertEquals(
          1,
          client
              .getPrompt(new GetPromptRequest("check_number", Map.of("claim", "It is 7%.")))
              .messages()
              .size());
      assertEquals(1, client.listResourceTemplates().resourceTemplates().size());
      client.ping();
    }
  }
}
