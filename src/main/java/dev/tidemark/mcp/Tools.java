package dev.tidemark.mcp;

import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.ToolManager.ToolAnnotations;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;

/** The tools that are offered: all of them read, and none asks anyone outside. */
@ApplicationScoped
public class Tools {
  private static final String FILTERS =
      "The values of one filter are alternatives, different filters must all hold, and NAME.not"
          + " leaves values out; metric and metric.* hold for one and the same number.";

  private final ToolManager tools;
  private final ToolCalls calls;

  Tools(ToolManager tools, ToolCalls calls) {
    this.tools = tools;
    this.calls = calls;
  }

  void offer(
      @Observes StartupEvent start,
      SearchTool search,
      ArticleTool article,
      MetricsTool metrics,
      CompareTool compare,
      ValuesTool values) {
    add(
        "search_articles",
        "Search articles",
        "Full-text search over articles and press releases, narrowed by facts and by the numbers"
            + " they claim. Gives the exact total, rows with id, snippets, numbers and links, and"
            + " counts of facets when asked for. "
            + FILTERS,
        ToolSchemas.search(),
        search::call);
    add(
        "read_article",
        "Read an article",
        "The facts, text and numbers of one article, by id. A long body comes in parts: the answer"
            + " says where it goes on.",
        ToolSchemas.article(),
        article::call);
    add(
        "query_metrics",
        "Query claimed numbers",
        "The numbers that articles claim, as rows: market sizes, growth rates, funding, shares …"
            + " with unit, target year, subject, region, firm credited, sentence and link; and for"
            + " each target year the count, median and quartiles of all that were found. "
            + FILTERS,
        ToolSchemas.metrics(),
        metrics::call);
    add(
        "compare_sources",
        "Compare what sources claim",
        "Puts claims about the same subject, type, unit and region beside each other: how far apart"
            + " they are for each target year, who stands apart, which firm revised its number, and"
            + " what was forecast against what was reported. Narrow it with metric.subject. "
            + FILTERS,
        ToolSchemas.compare(),
        compare::call);
    add(
        "list_values",
        "List the values of a field",
        "Which topics, providers, sources, subjects … there are, most frequent first, with how many"
            + " articles or numbers have them; for everything or for what a search finds.",
        ToolSchemas.values(),
        values::call);
  }

  private void add(
      String name,
      String title,
      String description,
      Map<String, Object> schema,
      Function<ToolInput, ToolAnswer> work) {
    tools
        .newTool(name)
        .setTitle(title)
        .setDescription(description)
        .setInputSchema(schema)
        .setAnnotations(new ToolAnnotations(title, true, false, true, false))
        .setHandler(arguments -> calls.call(name, arguments.args(), work))
        .register();
  }
}
