package dev.tidemark.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.search.ParameterNames;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each tool gives. */
@QuarkusTest
@TestProfile(PressRooms.class)
class McpToolsTest {
  private static final Pattern EXPONENT = Pattern.compile("[0-9]E[+0-9]");
  private static final List<String> TOOLS =
      List.of("search_articles", "read_article", "query_metrics", "compare_sources", "list_values");

  @BeforeEach
  void send() {
    Press.send();
  }

  @Test
  void everyToolOnlyReadsAndDescribesWhatItTakes() {
    JsonNode tools = Assistant.result("tools/list", Map.of()).get("tools");
    Set<String> names = new HashSet<>();
    for (JsonNode tool : tools) {
      names.add(tool.get("name").asText());
      assertTrue(tool.get("annotations").get("readOnlyHint").asBoolean());
      assertTrue(tool.get("annotations").get("idempotentHint").asBoolean());
      assertFalse(tool.get("annotations").get("destructiveHint").asBoolean());
      assertFalse(tool.get("annotations").get("openWorldHint").asBoolean());
      JsonNode schema = tool.get("inputSchema");
      assertEquals("object", schema.get("type").asText());
      schema
          .get("properties")
          .properties()
          .forEach(
              one ->
                  assertTrue(
                      one.getKey().endsWith(".not") || one.getValue().has("description"),
                      tool.get("name") + " " + one.getKey()));
    }
    assertEquals(Set.copyOf(TOOLS), names);
    assertTrue(tools.toString().length() < 24_000, "all tools together stay small");
  }

  @Test
  void schemasNameTheWordsThatAreKnown() {
    JsonNode tools = Assistant.result("tools/list", Map.of()).get("tools");
    for (JsonNode tool : tools) {
      JsonNode properties = tool.get("inputSchema").get("properties");
      if (tool.get("name").asText().equals("read_article")) {
        continue;
      }
      assertTrue(properties.get("metric").toString().contains("market_size"));
      assertTrue(properties.get("metric.modality").toString().contains("forecast"));
      assertTrue(properties.get("copies").toString().contains("fold"));
      assertTrue(properties.has("topic.not") && properties.has("published"));
    }
  }

  @Test
  void schemasTakeEveryFilterThatTheApiTakes() {
    Set<String> filters = new HashSet<>(ParameterNames.ALL);
    filters.removeIf(name -> name.endsWith(ParameterNames.FROM));
    filters.removeIf(name -> name.endsWith(ParameterNames.TO));
    filters.removeAll(Set.of("q", "sort", "size", "page", "cursor", "facets", "fields", "explain"));
    for (JsonNode tool : Assistant.result("tools/list", Map.of()).get("tools")) {
      if (!tool.get("name").asText().equals("read_article")) {
        Set<String> missing = new HashSet<>(filters);
        tool.get("inputSchema").get("properties").fieldNames().forEachRemaining(missing::remove);
        assertEquals(Set.of(), missing, tool.get("name").asText());
      }
    }
  }

  @Test
  void aSearchLeadsToPagesAndSentences() {
    Map<String, ?> asked =
        Map.of("q", "tidal power", "size", 3, "facets", List.of("topic", "provider"));
    JsonNode answer = Assistant.call("search_articles", asked);
    JsonNode found = answer.get("structuredContent");
    JsonNode first = found.get("articles").get(0);
    String page = PressRooms.SITE + "/articles/" + first.get("id").asText();
    assertEquals(page, first.get("link").asText());
    assertTrue(first.get("numbers").get(0).get("link").asText().startsWith(page + "#number-"));
    assertTrue(first.get("snippets").get(0).asText().contains("tidal power"));
    assertEquals(PressRooms.SITE + "/search?q=tidal%20power", found.get("link").asText());
    assertTrue(found.get("facets").get("provider").get("values").size() > 1);
    String text = Assistant.text(answer);
    assertTrue(text.contains(page) && text.contains("#number-"), text);
    assertTrue(text.contains("cursor=" + found.get("cursor").asText()), text);
    assertFalse(text.contains("<mark>"), text);
  }

  @Test
  void theNumbersThatAreAskedForComeFirst() {
    JsonNode found = Assistant.found("search_articles", Map.of("q", "cagr:>1%", "size", 5));
    for (JsonNode article : found.get("articles")) {
      assertEquals("cagr", article.get("numbers").get(0).get("type").asText());
    }
  }

  @Test
  void numbersComeWithSentencesAndStatistics() {
    Map<String, ?> asked = Map.of("metric.subject", "kelp farming", "metric", "market_size");
    JsonNode answer = Assistant.call("query_metrics", asked);
    JsonNode found = answer.get("structuredContent");
    JsonNode number = found.get("numbers").get(0);
    assertEquals("market_size", number.get("type").asText());
    assertEquals("USD", number.get("currency").asText());
    assertTrue(number.get("value").isIntegralNumber(), number.toString());
    assertTrue(number.get("sentence").asText().contains("kelp farming"));
    assertTrue(number.get("link").asText().contains("#number-"));
    JsonNode line = found.get("statistics").get(0);
    assertTrue(line.get("min").asDouble() <= line.get("median").asDouble());
    assertTrue(Assistant.text(answer).contains("median"));
    String written = Assistant.text(answer) + found.get("numbers") + found.get("statistics");
    assertFalse(EXPONENT.matcher(written).find(), written);
  }

  @Test
  void sourcesAreComparedWithLinksToWhatTheySay() {
    JsonNode answer = Assistant.call("compare_sources", Map.of("metric.subject", "tidal power"));
    JsonNode series = answer.get("structuredContent").get("series").get(0);
    assertEquals("tidal power", series.get("subject").asText());
    assertTrue(series.get("years").get(0).get("voices").asInt() > 0);
    assertTrue(series.get("shown").get(0).get("link").asText().contains("#number-"));
    assertTrue(Assistant.text(answer).contains("Northbank Research"));
  }

  @Test
  void valuesAreListedPartByPart() {
    Set<String> seen = new HashSet<>();
    int offset = 0;
    while (offset >= 0) {
      JsonNode found =
          Assistant.found(
              "list_values",
              Map.of("field", "metric.year", "of", "numbers", "size", 2, "offset", offset));
      found.get("values").forEach(value -> assertTrue(seen.add(value.get("value").asText())));
      offset = found.path("nextOffset").asInt(-1);
    }
    assertTrue(seen.containsAll(Set.of("2029", "2030", "2031")), seen.toString());
  }

  @Test
  void whatIsNotKnownIsSaidInANotice() {
    JsonNode found = Assistant.found("search_articles", Map.of("topics", "Energy"));
    assertTrue(found.get("notices").toString().contains("topic"), found.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search_articles | {'metric.value': '10Q'} | invalid_number in metric.value",
        "search_articles | {'published': '2024-02-30'} | invalid_date in published",
        "search_articles | {'size': 1000} | size is a whole number from 0 to 100",
        "search_articles | {'size': 2.5} | size is a whole number from 0 to 100",
        "search_articles | {'sort': 'best'} | Known are: relevance",
        "search_articles | {'sort': ['newest', 'oldest']} | sort is given more than once",
        "search_articles | {'cursor': 'changed'} | invalid_cursor",
        "search_articles | {'topic': {'name': 'AI'}} | topic is a text, a number, or a list",
        "search_articles | {'q': 'a\\u0000b'} | invalid_character in q",
        "query_metrics | {'sort': 'loudest'} | Known are",
        "compare_sources | {'metric.year': 'soon'} | metric.year",
        "list_values | {'field': 'colour'} | field is one of topic, provider",
        "list_values | {} | field is one of topic, provider",
        "list_values | {'field': 'metric.year'} | field is one of topic, provider",
        "list_values | {'field': 'topic', 'offset': -1} | offset is a whole number",
        "read_article | {} | id is needed",
        "read_article | {'id': '../etc/passwd'} | There is no article with that id",
        "read_article | {'id': '0000000000000000', 'limit': 7} | There is no article with that id",
      })
  void errorsOfArgumentsSayWhatWouldBeRight(String tool, String arguments, String message) {
    JsonNode read = Assistant.read(arguments.replace('\'', '"'));
    JsonNode answer = Assistant.result("tools/call", Map.of("name", tool, "arguments", read));
    assertTrue(answer.get("isError").asBoolean(), answer.toString());
    assertTrue(Assistant.text(answer).contains(message), answer.toString());
    assertFalse(answer.toString().contains("Exception"), answer.toString());
  }
}
