package dev.tidemark.search.query;

import dev.tidemark.article.TextField;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.MetricCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as a tree. Wherever a field is null, all text fields are searched. */
public sealed interface QueryNode {

  /** Matches every article: the empty query. */
  record Everything() implements QueryNode {}

  /** One word as typed; analysis may make several terms of it, which then stand side by side. */
  record Word(String text, @Nullable TextField field) implements QueryNode {}

  /**
   * Words in order.
   *
   * @param slop how many moves may lie between them, 0 to 10
   */
  record Phrase(String text, int slop, @Nullable TextField field) implements QueryNode {}

  /** Words that start so; at least two characters, without the star. */
  record Prefix(String text, @Nullable TextField field) implements QueryNode {}

  /**
   * A word spelt nearly so.
   *
   * @param edits 1 or 2
   */
  record Fuzzy(String text, int edits, @Nullable TextField field) implements QueryNode {}

  /** Text inside the address. */
  record Url(String text) implements QueryNode {}

  /** Articles that tell a story: {@code story:0123456789abc}, well-formed. */
  record OfStory(String id) implements QueryNode {}

  /** A facet's value or range: {@code topic:AI}, {@code quality:>60}. */
  record Filter(Facet facet, FilterValue value) implements QueryNode {}

  /** Conditions for one and the same metric. */
  record OneMetric(MetricCondition condition) implements QueryNode {}

  /**
   * Parts side by side; how many must match is the request's {@code match}. Filters and negations
   * always hold.
   */
  record Sequence(List<QueryNode> parts) implements QueryNode {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** Any of them. */
  record AnyOf(List<QueryNode> parts) implements QueryNode {
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  /** None of it. A query of negations alone leaves out of everything. */
  record Not(QueryNode part) implements QueryNode {}
}
