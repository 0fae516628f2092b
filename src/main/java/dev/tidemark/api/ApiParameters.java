package dev.tidemark.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Adds the parameters that operations read from the query themselves. */
final class ApiParameters {
  private static final List<String> VALUES =
      List.of(
          "topic", "provider", "source", "metric", "author", "region", "language", "kind", "check");
  private static final List<String> OF_ONE_METRIC =
      List.of("metric.subject", "metric.region", "metric.source");
  private static final List<String> LEFT_OUT =
      List.of("metric.subject", "metric.year", "metric.modality", "metric.unit");
  private static final String[] SORTS = {"relevance", "newest", "oldest", "quality", "added"};
  private static final String[] METRIC_SORTS = {
    "relevance", "newest", "oldest", "quality", "added", "value", "value_asc", "year", "year_asc"
  };

  private ApiParameters() {}

  static void complete(Operation operation) {
    String id = operation.getOperationId();
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(ApiParameters::describe);
    }
    switch (id == null ? "" : id) {
      case "search" -> {
        narrowing().forEach(operation::addParameter);
        shaping(SORTS).forEach(operation::addParameter);
        operation.addParameter(
            query(
                "explain",
                words("true", "false"),
                "Say what each score is made of, and what each estimated quality is the sum of"));
      }
      case "metrics" -> {
        narrowing().forEach(operation::addParameter);
        shaping(METRIC_SORTS).forEach(operation::addParameter);
        operation.addParameter(explain());
      }
      case "compare" -> {
        narrowing().forEach(operation::addParameter);
        operation.addParameter(query("size", number(0, 100, 20), "Series wanted"));
      }
      case "feedAtom", "feedJson", "claimsAtom", "claimsJson", "mediansAtom", "mediansJson" -> {
        narrowing().forEach(operation::addParameter);
        operation.addParameter(query("size", number(0, 100, 50), "Entries"));
      }
      case "exportComparisonCsv" -> narrowing().forEach(operation::addParameter);
      case "exportArticles" -> {
        narrowing().forEach(operation::addParameter);
        operation.addParameter(sort(SORTS)).addParameter(fields());
      }
      case "exportMetricsCsv", "exportMetricsNdjson" -> {
        narrowing().forEach(operation::addParameter);
        operation.addParameter(sort(METRIC_SORTS)).addParameter(fields());
      }
      case "facet", "metricFacet" -> {
        narrowing().forEach(operation::addParameter);
        operation
            .addParameter(query("prefix", text(), "Values that start with it, without case"))
            .addParameter(query("size", number(1, 200, 50), "Values a page"))
            .addParameter(query("cursor", text(), "From the last answer, to go on"));
      }
      case "suggest" ->
          operation
              .addParameter(query("q", text(), "What is typed; a space ends the last word"))
              .addParameter(query("size", number(1, 20, 8), "Suggestions wanted"))
              .addParameter(
                  query(
                      "format",
                      words("json", "box", "opensearch"),
                      "box completes fields and values too; opensearch is for address bars"));
      case "article" ->
          operation
              .addParameter(
                  query("fields", text(), "Fields to return, comma-separated; id always comes"))
              .addParameter(explain());
      case "similar" ->
          operation
              .addParameter(query("size", number(0, 100, 20), "Articles wanted"))
              .addParameter(fields());
      case "quarantine" ->
          operation
              .addParameter(query("page", number(1, null, 1), "Page number"))
              .addParameter(query("size", number(0, 1000, 100), "Items a page"));
      case "addArticle", "addArticles", "putArticle", "deleteArticle" ->
          operation.addParameter(
              query("refresh", words("wait"), "Answer when searches see the change"));
      default -> {}
    }
  }

  /** Says what a part of a path stands for. */
  private static void describe(Parameter parameter) {
    if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
      parameter.setDescription(
          switch (String.valueOf(parameter.getName())) {
            case "id" -> "The id of an article";
            case "field" -> "A facet: topic, provider, source; of numbers also metric.subject";
            default -> "One of the values named";
          });
    }
  }

  private static List<Parameter> narrowing() {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        query("q", text(), "Query; empty finds everything").example("\"deep learning\" cagr:>30%"));
    parameters.add(query("match", words("auto", "all", "any"), "Which words must match"));
    for (String value : VALUES) {
      parameters.add(query(value, texts(), any(value)));
      parameters.add(query(value + ".not", texts(), "None of these"));
    }
    parameters.add(query("quality", texts(), "Range a..b, ends included: 60.., or none"));
    parameters.add(query("quality.not", texts(), "None of these ranges"));
    parameters.add(query("published", texts(), "Range of dates: 2023..2024-06, P30D.., 2023"));
    parameters.add(query("published.not", texts(), "None of these ranges"));
    parameters.add(query("metric.value", texts(), "Range of a metric: 10B.., $1.5bn..2bn, 30%.."));
    parameters.add(query("metric.year", texts(), "The year that a metric speaks of: 2030.."));
    parameters.add(
        query("metric.modality", words("actual", "forecast"), "Said as a fact, or as coming"));
    parameters.add(
        query(
            "metric.unit",
            texts(),
            "A currency (USD), percent, percentage_point, multiple, count"));
    OF_ONE_METRIC.forEach(
        name -> parameters.add(query(name, texts(), "Holds for the same metric as the others")));
    LEFT_OUT.forEach(name -> parameters.add(query(name + ".not", texts(), "Metrics of none")));
    parameters.add(
        query(
            "synonyms",
            words("true", "false"),
            "Other spellings of the words too (AI and artificial intelligence); notices name them"));
    parameters.add(
        query("copies", words("fold", "all"), "One row a story, or every article of it"));
    return parameters;
  }

  private static String any(String parameter) {
    return parameter.equals("region")
        ? "Any of these: a name or a code of ISO 3166 (DE, DEU, US-CA) or UN M49 (276, 150). Of"
            + " articles, by their text or their numbers; Europe finds Germany too. Of numbers, the"
            + " region of the number itself. global is what is said of the whole world"
        : "Any of these";
  }

  private static List<Parameter> shaping(String... sorts) {
    return List.of(
        sort(sorts),
        query("size", number(0, 100, 20), "Rows a page"),
        query("page", number(1, null, 1), "Page number; page times size is at most 10,000"),
        query("cursor", text(), "From the last answer, to go on without end"),
        query("facets", text(), "Which to count, comma-separated; none for none"),
        fields());
  }

  private static Parameter explain() {
    return query("explain", words("true", "false"), "Say why each number was read as it was");
  }

  private static Parameter sort(String... sorts) {
    return query("sort", words(sorts), "Default: relevance with q, newest without");
  }

  private static Parameter fields() {
    return query("fields", text(), "Fields of hits to return, comma-separated; id always comes");
  }

  private static Parameter query(String name, Schema schema, String description) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.QUERY)
        .description(description)
        .schema(schema);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }

  private static Schema texts() {
    return OASFactory.createSchema().addType(SchemaType.ARRAY).items(text());
  }

  private static Schema words(String... words) {
    return text().enumeration(List.of((Object[]) words));
  }

  private static Schema number(int low, @Nullable Integer high, int usual) {
    Schema schema =
        OASFactory.createSchema()
            .addType(SchemaType.INTEGER)
            .minimum(BigDecimal.valueOf(low))
            .defaultValue(usual);
    return high == null ? schema : schema.maximum(BigDecimal.valueOf(high));
  }
}
