package dev.tidemark.reading.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The JSON-LD of a page: the node that describes its article, and what that refers to. Nothing is
 * fetched; JSON that can't be read is as if it were not there.
 */
final class LinkedData {
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "BlogPosting",
          "Report",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReportageNewsArticle",
          "ReviewNewsArticle",
          "TechArticle",
          "ScholarlyArticle",
          "MedicalScholarlyArticle",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "SocialMediaPosting",
          "LiveBlogPosting",
          "DiscussionForumPosting",
          "QAPage",
          "AskPublicNewsArticle",
          "Review");
  private static final int MOST_NODES = 5_000;
  private static final int LONGEST = 4_000_000;

  private static final ObjectMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final List<JsonNode> nodes = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  LinkedData(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      add(script.data());
    }
  }

  /** The article; null when the page describes none. */
  @Nullable JsonNode article() {
    JsonNode first = null;
    for (JsonNode node : nodes) {
      if (isOne(node, ARTICLES)
          && (first == null || (!first.has("headline") && node.has("headline")))) {
        first = node;
      }
    }
    return first;
  }

  /** The first node of a type. */
  @Nullable JsonNode ofType(String type) {
    for (JsonNode node : nodes) {
      if (isOne(node, Set.of(type))) {
        return node;
      }
    }
    return null;
  }

  /** The node that a value is or refers to by its id. */
  JsonNode resolved(JsonNode value) {
    JsonNode known = value.isObject() ? byId.get(value.path("@id").asText()) : null;
    return known != null && value.size() <= 2 ? known : value;
  }

  /** A text, or the name of a thing, or the first of a list; null when there is none. */
  @Nullable String text(@Nullable JsonNode node, String... fields) {
    for (String field : fields) {
      for (String text : node == null ? List.<String>of() : texts(node.path(field))) {
        return text;
      }
    }
    return null;
  }

  /** All texts or names of a value. */
  List<String> texts(JsonNode value) {
    List<String> found = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(element -> found.addAll(element.isArray() ? List.of() : texts(element)));
    } else if (value.isTextual()) {
      found.add(value.textValue());
    } else if (value.isObject()) {
      JsonNode thing = resolved(value);
      for (String name : new String[] {"name", "@value", "url", "@id"}) {
        if (found.isEmpty() && thing.path(name).isTextual()) {
          found.add(thing.path(name).textValue());
        }
      }
    }
    found.removeIf(String::isBlank);
    return found;
  }

  private void add(String script) {
    String json =
        script
            .replace("<![CDATA[", "")
            .replace("]]>", "")
            .replace("<!--", "")
            .replace("-->", "")
            .strip();
    if (json.isEmpty() || json.length() > LONGEST) {
      return;
    }
    try {
      collect(LENIENT.readTree(json));
    } catch (JsonProcessingException broken) {
      PartialJson.read(LENIENT, json).ifPresent(this::collect);
    }
  }

  /** All objects, outer ones first. */
  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && nodes.size() < MOST_NODES) {
      JsonNode node = open.removeFirst();
      if (node.isObject()) {
        nodes.add(node);
        if (node.path("@id").isTextual() && node.size() > 2) {
          byId.putIfAbsent(node.path("@id").textValue(), node);
        }
      }
      node.forEach(open::addLast);
    }
  }

  private static boolean isOne(JsonNode node, Set<String> types) {
    JsonNode type = node.path("@type");
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      String name = one.asText();
      if (types.contains(name.substring(name.lastIndexOf('/') + 1))) {
        return true;
      }
    }
    return false;
  }
}
