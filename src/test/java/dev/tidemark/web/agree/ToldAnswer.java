package dev.tidemark.web.agree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/** The API's answer, cut to what a page has room for. */
final class ToldAnswer {
  private static final int SHOWN = 6;
  private static final Pattern SPAN = Pattern.compile("\\d{4}(-\\d{2})?");
  private static final Pattern ON_STATISTICS =
      Pattern.compile(
          "[\\d,]+ of [\\d,]+ metrics name no target year .*"
              + "|A line of the statistics mixes .*");

  private ToldAnswer() {}

  static Answer of(JsonNode json) {
    List<String> hits = new ArrayList<>();
    json.get("hits").forEach(hit -> hits.add(hit.get("id").asText()));
    Map<String, List<Answer.Value>> facets = new TreeMap<>();
    List<Answer.Bar> bars = new ArrayList<>();
    json.get("facets")
        .properties()
        .forEach(
            facet -> {
              if (facet.getKey().equals("published")) {
                bars.addAll(bars(facet.getValue()));
              } else {
                List<Answer.Value> shown = shown(facet.getKey(), facet.getValue().get("values"));
                if (!shown.isEmpty()) {
                  facets.put(facet.getKey(), shown);
                }
              }
            });
    return new Answer(
        json.get("total").asLong(),
        hits,
        facets,
        bars,
        filters(json),
        text(json.get("didYouMean")),
        notices(json));
  }

  private static List<Answer.Value> shown(String facet, JsonNode values) {
    List<Answer.Value> shown = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Answer.Value value =
          new Answer.Value(
              values.get(i).get("value").asText(),
              values.get(i).get("count").asLong(),
              values.get(i).get("selected").asBoolean());
      if (i < SHOWN || value.selected() || facet.equals("quality")) {
        shown.add(value);
      }
    }
    return shown;
  }

  /** A chosen range in a spelling of its own is no span: the page has inputs for it. */
  private static List<Answer.Bar> bars(JsonNode published) {
    int length = published.get("interval").asText().equals("month") ? 7 : 4;
    List<Answer.Bar> bars = new ArrayList<>();
    for (JsonNode value : published.get("values")) {
      String text = value.get("value").asText();
      if (text.length() == length && SPAN.matcher(text).matches()) {
        bars.add(new Answer.Bar(value.get("count").asLong(), value.get("selected").asBoolean()));
      }
    }
    return bars.stream().allMatch(bar -> bar.count() == 0) ? List.of() : bars;
  }

  private static List<String> filters(JsonNode json) {
    List<String> filters = new ArrayList<>();
    json.get("query")
        .get("filters")
        .properties()
        .forEach(
            filter ->
                filter.getValue().forEach(v -> filters.add(filter.getKey() + "=" + v.asText())));
    return filters.stream().sorted().toList();
  }

  private static List<String> notices(JsonNode json) {
    List<String> notices = new ArrayList<>();
    for (JsonNode notice : json.get("notices")) {
      if (!json.has("statistics") || !ON_STATISTICS.matcher(notice.asText()).matches()) {
        notices.add(normal(notice.asText()));
      }
    }
    return notices;
  }

  private static @Nullable String text(JsonNode node) {
    return node == null || node.isNull() ? null : normal(node.asText());
  }

  private static String normal(String text) {
    return StringUtil.normaliseWhitespace(text).strip();
  }
}
