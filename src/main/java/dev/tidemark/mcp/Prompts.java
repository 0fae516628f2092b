package dev.tidemark.mcp;

import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.engine.SearchEngine;
import io.quarkiverse.mcp.server.CompletionResponse;
import io.quarkiverse.mcp.server.JsonRpcErrorCodes;
import io.quarkiverse.mcp.server.McpException;
import io.quarkiverse.mcp.server.PromptCompletionManager;
import io.quarkiverse.mcp.server.PromptManager;
import io.quarkiverse.mcp.server.PromptMessage;
import io.quarkiverse.mcp.server.PromptResponse;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Questions that people start with, put so that the tools answer them well. */
@ApplicationScoped
public class Prompts {
  private static final String MARKET = "market_claims";
  private static final String CHECK = "check_number";
  private static final String SUBJECT = "subject";
  private static final int LONGEST = 500;

  private final PromptManager prompts;
  private final PromptCompletionManager completions;
  private final SearchEngine engine;

  Prompts(PromptManager prompts, PromptCompletionManager completions, SearchEngine engine) {
    this.prompts = prompts;
    this.completions = completions;
    this.engine = engine;
  }

  void offer(@Observes StartupEvent start) {
    prompts
        .newPrompt(MARKET)
        .setTitle("What was claimed about a market")
        .setDescription("Who claims which size and growth of a market, and how far apart they are.")
        .addArgument(SUBJECT, "The market: electric vehicles", true)
        .addArgument("year", "The year that claims speak of: 2030", false, "")
        .setHandler(
            arguments -> market(needed(arguments, SUBJECT), text(arguments.args().get("year"))))
        .register();
    prompts
        .newPrompt(CHECK)
        .setTitle("Check a number")
        .setDescription("Whether others claim the same as a sentence with a number in it.")
        .addArgument("claim", "The sentence: “The AI market will reach $1.8tn by 2030”", true)
        .setHandler(arguments -> check(needed(arguments, "claim")))
        .register();
    completions
        .newCompletion(MARKET)
        .setArgumentName(SUBJECT)
        .setHandler(
            arguments -> CompletionResponse.create(subjects(text(arguments.argumentValue()))))
        .register();
  }

  private static PromptResponse market(String subject, String year) {
    String forYear = year.isEmpty() ? "" : " for " + year;
    return say(
        String.format(
            Locale.ROOT,
            """
            What has been claimed about the market for “%s”%s?

            1. Call compare_sources with metric.subject ["%s"]%s, then query_metrics with the same for the rest; \
            if there is nothing, look for the subject's usual name with list_values (field metric.subject, of \
            numbers) or search_articles.
            2. Give sizes and growth rates by target year with the firm credited, who stands apart, and revisions. \
            Count firms, not articles; keep currencies and regions apart.
            3. Put a link to the sentence behind each number, and say what is missing or contradicts itself.""",
            subject,
            forYear,
            subject,
            year.isEmpty() ? "" : " and metric.year [\"" + year + "\"]"));
  }

  private static PromptResponse check(String claim) {
    return say(
        String.format(
            Locale.ROOT,
            """
            Check this claim: “%s”

            1. Take it apart: subject, value, unit, target year, region, firm credited.
            2. Call query_metrics with metric.subject and metric.year, without the value, for what others claim, \
            and compare_sources for how far apart they are; then search_articles for the claim itself.
            3. Say whether it agrees, how far it is from the median, whether its growth rate fits its start and end \
            values, and where it first appeared. Quote sentences with their links; say so if nothing was found.""",
            claim));
  }

  private List<String> subjects(String typed) {
    return engine.suggest(new SuggestRequest(typed, SuggestRequest.MOST)).stream()
        .filter(suggestion -> suggestion.kind() == Suggestion.Kind.SUBJECT)
        .map(Suggestion::text)
        .toList();
  }

  private static PromptResponse say(String text) {
    return PromptResponse.withMessages(PromptMessage.withUserRole(text));
  }

  private static String needed(PromptManager.PromptArguments arguments, String name) {
    String text = text(arguments.args().get(name));
    if (text.isEmpty()) {
      throw new McpException(name + " is needed.", JsonRpcErrorCodes.INVALID_PARAMS);
    }
    return text;
  }

  private static String text(@Nullable String argument) {
    return argument == null ? "" : Brief.line(argument, LONGEST);
  }
}
