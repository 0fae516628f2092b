package dev.tidemark.web.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.http.SiteAddress;
import dev.tidemark.web.reference.ApiReference.Operation;
import dev.tidemark.web.reference.ApiReference.Parameter;
import dev.tidemark.web.reference.ApiReference.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the OpenAPI document into what the page shows. */
final class DocumentReader {
  private static final Set<String> FIRST = Set.of("q", "prefix", "format", "size", "explain");

  /** What a form starts with, so that its first answer shows something. */
  private static final Map<String, String> EXAMPLES =
      Map.of("q", "market", "field", "topic", "table", "spread", "metric.subject", "offshore wind");

  private final JsonNode document;
  private final SiteAddress site;
  private final ObjectMapper json = new ObjectMapper();

  DocumentReader(JsonNode document, SiteAddress site) {
    this.document = document;
    this.site = site;
  }

  ApiReference read() {
    List<Section> sections = new ArrayList<>();
    for (JsonNode tag : document.path("tags")) {
      String name = tag.path("name").asText();
      List<Operation> operations = operations(name);
      if (!operations.isEmpty()) {
        sections.add(new Section(name, tag.path("description").asText(), operations));
      }
    }
    return new ApiReference(document.at("/info/description").asText(), sections);
  }

  private List<Operation> operations(String tag) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (tag.equals(method.getValue().at("/tags/0").asText())) {
          operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
        }
      }
    }
    operations.sort(
        Comparator.comparingInt((Operation operation) -> rank(operation.path()))
            .thenComparingInt(operation -> operation.path().length()));
    return operations;
  }

  /** Questions first, then what gives all of an answer, then feeds. */
  private static int rank(String path) {
    if (path.contains("/export/")) {
      return 1;
    }
    return path.startsWith("/api/") ? 0 : 2;
  }

  private Operation operation(String path, String method, JsonNode operation) {
    List<Parameter> first = new ArrayList<>();
    List<Parameter> rest = new ArrayList<>();
    for (JsonNode node : operation.path("parameters")) {
      Parameter parameter = parameter(node);
      boolean early = parameter.inPath() || FIRST.contains(parameter.name());
      (early ? first : rest).add(parameter);
    }
    boolean key = operation.has("security");
    return new Operation(
        operation.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asText(),
        operation.path("description").asText(),
        method.equals("get") && !key,
        key,
        first,
        rest,
        command(path, method, key, operation),
        example(operation.path("responses")));
  }

  private static Parameter parameter(JsonNode node) {
    String name = node.path("name").asText();
    List<String> values = new ArrayList<>();
    node.at("/schema/enum").forEach(value -> values.add(value.asText()));
    boolean inPath = node.path("in").asText().equals("path");
    boolean shown = inPath || name.equals("q");
    String example = shown && values.isEmpty() ? EXAMPLES.getOrDefault(name, "") : "";
    return new Parameter(name, node.path("description").asText(), values, example, inPath);
  }

  private String command(String path, String method, boolean key, JsonNode operation) {
    StringBuilder command = new StringBuilder("curl");
    command.append(method.equals("get") ? "" : " -X " + method.toUpperCase(Locale.ROOT));
    command.append(key ? " -H \"Authorization: Bearer $KEY\"" : "");
    String type = firstName(operation.at("/requestBody/content"));
    if (type != null) {
      command.append(" -H 'Content-Type: ").append(type).append("' --data-binary @FILE");
    }
    return command.append(" '").append(site.absolute(path)).append('\'').toString();
  }

  private @Nullable String example(JsonNode responses) {
    for (JsonNode response : responses) {
      for (JsonNode content : response.path("content")) {
        JsonNode example = content.has("example") ? content.path("example") : named(content);
        if (!example.isMissingNode()) {
          return example.isTextual() ? example.asText() : pretty(example);
        }
      }
    }
    return null;
  }

  private static JsonNode named(JsonNode content) {
    String name = firstName(content.path("examples"));
    return content.path("examples").path(name == null ? "" : name).path("value");
  }

  private String pretty(JsonNode example) {
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(example);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON can always be written", e);
    }
  }

  private static @Nullable String firstName(JsonNode object) {
    return object.isEmpty() ? null : object.fieldNames().next();
  }
}
