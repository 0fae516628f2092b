package dev.tidemark.mcp;

import dev.tidemark.http.Problem;
import io.quarkiverse.mcp.server.JsonRpcErrorCodes;
import io.quarkiverse.mcp.server.McpException;
import io.quarkiverse.mcp.server.ResourceManager;
import io.quarkiverse.mcp.server.ResourceResponse;
import io.quarkiverse.mcp.server.ResourceTemplateManager;
import io.quarkiverse.mcp.server.TextResourceContents;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What an assistant can hold on to: articles by id, and how queries are written. */
@ApplicationScoped
public class Resources {
  private static final String LANGUAGE = "tidemark://help/query-language";
  private static final String WHOLE = "20000";

  private final ResourceManager resources;
  private final ResourceTemplateManager templates;
  private final ArticleTool articles;
  private final ToolCalls calls;

  Resources(
      ResourceManager resources,
      ResourceTemplateManager templates,
      ArticleTool articles,
      ToolCalls calls) {
    this.resources = resources;
    this.templates = templates;
    this.articles = articles;
    this.calls = calls;
  }

  void offer(@Observes StartupEvent start) {
    resources
        .newResource("query-language")
        .setTitle("How queries are written")
        .setDescription("The signs that q understands, and the parameters that narrow a search.")
        .setUri(LANGUAGE)
        .setMimeType("text/markdown")
        .setHandler(arguments -> markdown(LANGUAGE, QueryLanguage.TEXT))
        .register();
    templates
        .newResourceTemplate("article")
        .setTitle("An article")
        .setDescription("Facts, text and numbers of an article, its first 20,000 characters.")
        .setUriTemplate("tidemark://articles/{id}")
        .setMimeType("text/markdown")
        .setHandler(
            arguments ->
                article(arguments.requestUri().value(), String.valueOf(arguments.args().get("id"))))
        .register();
  }

  private ResourceResponse article(String uri, String id) {
    try {
      ToolInput input = new ToolInput(Map.of("id", id, "limit", WHOLE));
      return markdown(uri, articles.call(input).text());
    } catch (RuntimeException failure) {
      Problem problem = calls.problemOf(failure, "resources/read");
      int code =
          problem.status() < 500
              ? JsonRpcErrorCodes.RESOURCE_NOT_FOUND
              : JsonRpcErrorCodes.INTERNAL_ERROR;
      throw new McpException(problem.detail(), code);
    }
  }

  private static ResourceResponse markdown(String uri, String text) {
    return new ResourceResponse(new TextResourceContents(uri, text, "text/markdown"));
  }
}
