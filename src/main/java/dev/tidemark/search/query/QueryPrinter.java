package dev.tidemark.search.query;

import dev.tidemark.article.TextField;
import dev.tidemark.metric.MetricType;
import dev.tidemark.search.AmountText;
import dev.tidemark.search.Facet;
import dev.tidemark.search.MetricCondition;
import dev.tidemark.search.SearchLimits;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints a tree in the query language, so that reading it gives the same tree. */
public final class QueryPrinter {
  private final String or;
  private final boolean sparing;

  /**
   * Prints with an operator.
   *
   * @param or the operator between parts of which any may match
   * @param sparing whether brackets that only help people are left out
   */
  private QueryPrinter(String or, boolean sparing) {
    this.or = ' ' + or + ' ';
    this.sparing = sparing;
  }

  /** The tree as a query; empty for everything. */
  public static String print(QueryNode node) {
    return print(node, SearchLimits.DEFAULTS.queryDepth());
  }

  /**
   * The same for a reader with another limit.
   *
   * @param depth how deep brackets may be: a tree that was read needs no deeper ones
   */
  static String print(QueryNode node, int depth) {
    boolean sparing = Brackets.deepest(node) > depth;
    String text = new QueryPrinter(Capitals.OR, sparing).text(node);
    return Capitals.areEverywhere(text) ? new QueryPrinter(Capitals.BAR, sparing).text(node) : text;
  }

  private String text(QueryNode node) {
    return switch (node) {
      case QueryNode.Everything everything -> "";
      case QueryNode.Word word -> field(word.field()) + WordPrinter.word(word);
      case QueryNode.Phrase phrase ->
          field(phrase.field())
              + WordPrinter.quoted(phrase.text())
              + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
      case QueryNode.Prefix prefix ->
          field(prefix.field()) + WordPrinter.escaped(prefix.text(), prefix.field()) + "*";
      case QueryNode.Fuzzy fuzzy ->
          field(fuzzy.field())
              + WordPrinter.escaped(fuzzy.text(), fuzzy.field())
              + "~"
              + (fuzzy.edits() == WordReader.usualEdits(fuzzy.text()) ? "" : fuzzy.edits());
      case QueryNode.OfStory story -> Fields.STORY + ":" + story.id();
      case QueryNode.Url url -> Fields.URL + ":" + WordPrinter.value(url.text());
      case QueryNode.Filter filter ->
          filter.facet() + ":" + WordPrinter.value(filter.value().text());
      case QueryNode.OneMetric metric -> conditions(metric.condition());
      case QueryNode.Sequence sequence -> sequence(sequence.parts());
      case QueryNode.AnyOf any ->
          any.parts().stream()
              .map(part -> sparing ? text(part) : closed(part))
              .collect(Collectors.joining(or));
      case QueryNode.Not not -> "-" + closed(not.part());
    };
  }

  private static String field(@Nullable TextField field) {
    return field == null ? "" : field + ":";
  }

  /** In brackets where it is more than one thing. */
  private String closed(QueryNode node) {
    return Brackets.areAround(node) ? "(" + text(node) + ")" : text(node);
  }

  private String sequence(List<QueryNode> parts) {
    boolean joins = joinsBack(parts);
    return IntStream.range(0, parts.size())
        .mapToObj(i -> part(parts.get(i), joins && !isMultiplied(parts, i)))
        .collect(Collectors.joining(" "));
  }

  private String part(QueryNode part, boolean open) {
    boolean bracketed = part instanceof QueryNode.AnyOf || (isMetric(part) && !open);
    return bracketed ? "(" + text(part) + ")" : text(part);
  }

  private static boolean isMetric(QueryNode part) {
    return part instanceof QueryNode.OneMetric
        || (part instanceof QueryNode.Not not && not.part() instanceof QueryNode.OneMetric);
  }

  /** Whether a word stands behind an amount that would be read as part of it. */
  private static boolean isMultiplied(List<QueryNode> parts, int index) {
    return index + 1 < parts.size()
        && parts.get(index + 1) instanceof QueryNode.Word word
        && AmountText.isMultiplier(word.text());
  }

  /** Whether conditions printed side by side would be joined to the same ones again. */
  private static boolean joinsBack(List<QueryNode> parts) {
    List<MetricConditions.Part> apart =
        parts.stream()
            .flatMap(
                part ->
                    part instanceof QueryNode.OneMetric metric
                        ? MetricConditions.apart(metric.condition()).stream()
                        : Stream.of(part))
            .map(part -> new MetricConditions.Part(part, true))
            .toList();
    return MetricConditions.merged(apart).equals(parts);
  }

  private static String conditions(MetricCondition condition) {
    return MetricConditions.apart(condition).stream()
        .map(node -> condition(((QueryNode.OneMetric) node).condition()))
        .collect(Collectors.joining(" "));
  }

  private static String condition(MetricCondition one) {
    if (!one.types().isEmpty()) {
      MetricType type = one.types().getFirst();
      return one.values().isEmpty()
          ? Facet.METRIC + ":" + type
          : Field.nameOf(type) + ":" + WordPrinter.value(one.values().getFirst().text());
    }
    if (!one.values().isEmpty()) {
      return aspect(Field.Aspect.VALUE, one.values().getFirst().text());
    }
    if (!one.years().isEmpty()) {
      return aspect(Field.Aspect.YEAR, one.years().getFirst().text());
    }
    if (!one.subjects().isEmpty()) {
      return aspect(Field.Aspect.SUBJECT, one.subjects().getFirst());
    }
    if (!one.regions().isEmpty()) {
      return aspect(Field.Aspect.REGION, one.regions().getFirst());
    }
    if (!one.sources().isEmpty()) {
      return aspect(Field.Aspect.SOURCE, one.sources().getFirst());
    }
    return one.modalities().isEmpty()
        ? aspect(Field.Aspect.UNIT, one.units().getFirst())
        : aspect(Field.Aspect.MODALITY, one.modalities().getFirst().toString());
  }

  private static String aspect(Field.Aspect aspect, String text) {
    return aspect + ":" + WordPrinter.value(text);
  }
}
