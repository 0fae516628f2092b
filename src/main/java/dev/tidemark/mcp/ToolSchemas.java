package dev.tidemark.mcp;

import dev.tidemark.article.ArticleKind;
import dev.tidemark.metric.CheckStatus;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.search.Facet;
import dev.tidemark.search.SearchRequest.Copies;
import dev.tidemark.search.SearchRequest.Match;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequest.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What each tool takes. Names and meanings are those of the API's parameters. */
final class ToolSchemas {
  private ToolSchemas() {}

  static Map<String, Object> search() {
    return rows(narrowed(), Rows.ARTICLES, 10, "20 come with snippets and numbers").asMap();
  }

  static Map<String, Object> metrics() {
    return rows(narrowed(), Rows.METRICS, 10, "20 come with their sentences").asMap();
  }

  static Map<String, Object> compare() {
    return narrowed()
        .number("size", "How many series, those with the most claims first.", 0, 20, 3)
        .asMap();
  }

  static Map<String, Object> values() {
    Schema schema =
        new Schema()
            .word("field", "The field whose values are wanted.", names(Rows.METRICS.countable()))
            .required()
            .word(
                "of",
                "What is counted: articles, or the numbers in them. Fields that start with metric."
                    + " are of numbers alone.",
                ValuesTool.OF)
            .text("prefix", "Only values that start with this, without case.");
    return narrow(schema)
        .number("size", "Values wanted.", 1, 200, 50)
        .number("offset", "Values to leave out from the start, to go on.", 0, 10_000_000, 0)
        .asMap();
  }

  static Map<String, Object> article() {
    return new Schema()
        .text("id", "The id that search_articles gave: 16 lower-case letters and digits.")
        .required()
        .number(
            "offset",
            "Where in the body to start, in characters; the last answer says where it goes on.",
            0,
            100_000_000,
            0)
        .number("limit", "The most characters of the body wanted.", 500, 20_000, 6_000)
        .asMap();
  }

  private static Schema narrowed() {
    return narrow(
        new Schema()
            .text(
                "q",
                "Words to find; empty or left out finds everything. Also \"a phrase\", OR, -not, ( ),"
                    + " prefix*, word~ (fuzzy), title:word, and conditions on numbers: size:>10B,"
                    + " cagr:30..40%, year:2031."));
  }

  private static Schema narrow(Schema schema) {
    schema.word(
        "match",
        "Which words of q must match; auto: all of up to four, of more any, best first.",
        lowerCase(Match.values()));
    values(schema, "topic", "What articles are about, such as Artificial Intelligence.");
    values(schema, "provider", "Who published: a name or a domain.");
    values(schema, "source", "The firm whose number an article repeats, such as Gartner.");
    values(schema, "author", "Who wrote.");
    values(
        schema, "region", "What it is about: a name or a code (Germany, DE, 150). global: world.");
    values(schema, "language", "A code: en, de.");
    words(schema, "metric", "Types of numbers that there must be.", words(MetricType.values()));
    words(schema, "kind", "Full articles, or mere references.", words(ArticleKind.values()));
    words(schema, "check", "What the arithmetic of the article says.", words(CheckStatus.values()));
    values(
        schema, "quality", "A range, 0 to about 150, higher is better: 60.. or 40..59, or none.");
    values(schema, "published", "A range of dates: 2023..2024-06, P30D.. (last 30 days), 2023.");
    schema.texts("metric.value", "A range of the number: 10B.., $1.5bn..2bn, 30%...");
    values(schema, "metric.year", "The year that the number speaks of: 2030, 2028..2032.");
    values(schema, "metric.subject", "What is measured: electric vehicles.");
    schema.texts("metric.region", "The region of the number itself.");
    schema.texts("metric.source", "The firm credited with the number itself.");
    words(schema, "metric.modality", "Said as a fact, or as coming.", words(Modality.values()));
    values(schema, "metric.unit", "USD, EUR …, percent, percentage_point, multiple, count.");
    schema.word(
        "synonyms",
        "Whether other spellings of the words are searched too.",
        List.of("true", "false"));
    return schema.word(
        "copies",
        "fold: one row a story, so that a press release and its copies count once; all: every"
            + " article.",
        lowerCase(Copies.values()));
  }

  private static Schema rows(Schema schema, Rows rows, int usual, String whole) {
    List<String> facets = new ArrayList<>(names(rows.countable()));
    facets.add("none");
    return schema
        .word(
            "sort",
            "The order; relevance with q, newest without.",
            rows.sorts().stream().map(Sort::toString).toList())
        .number("size", "Rows wanted; up to " + whole + ".", 0, 100, usual)
        .number("page", "Page number, up to 10,000 rows; then the cursor goes on.", 1, 10_000, 1)
        .text("cursor", "From the last answer, to go on.")
        .words("facets", "Fields to count the values of, over all that is found.", facets);
  }

  private static void values(Schema schema, String name, String description) {
    schema.texts(name, description);
    schema.texts(name + ".not", "");
  }

  private static void words(Schema schema, String name, String description, List<String> words) {
    schema.words(name, description, words);
    schema.texts(name + ".not", "");
  }

  private static List<String> names(List<Facet> facets) {
    return facets.stream().map(Facet::parameter).toList();
  }

  private static List<String> words(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::toString).toList();
  }

  private static List<String> lowerCase(Enum<?>[] constants) {
    return Arrays.stream(constants).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }
}
