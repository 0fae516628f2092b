package dev.tidemark.lucene;

import dev.tidemark.search.Facet;
import dev.tidemark.search.MetricCondition;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.query.QueryNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.jspecify.annotations.Nullable;

/**
 * Requests as queries over claims: their articles match the words, and whatever of the query speaks
 * of a metric holds for the claim itself.
 */
final class ClaimQueries {
  /** A claim whose own sentence has the words stands before others of its article. */
  private static final float OWN_WORDS = 2f;

  private final QueryCompiler compiler;

  ClaimQueries(QueryCompiler compiler) {
    this.compiler = compiler;
  }

  /** The claims of a request, all but what its facets ask for. */
  Query of(Understood understood) {
    SearchRequest request = understood.request();
    QueryNode root = request.query().root();
    MetricCondition condition = request.filters().metric();
    MetricCondition base =
        MetricCondition.NONE
            .withTypes(condition.types())
            .withValues(condition.values())
            .withRegions(condition.regions())
            .withSources(condition.sources());
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(RowFields.CLAIM.all(), Occur.FILTER);
    if (!base.equals(MetricCondition.NONE)) {
      query.add(MetricQueries.metrics(base), Occur.FILTER);
    }
    if (root instanceof QueryNode.Everything) {
      return query.build();
    }
    query.add(
        new ToChildBlockJoinQuery(
            compiler.compile(ofArticles(root), understood), MetricQueries.ARTICLES),
        Occur.MUST);
    @Nullable Query words = compiler.words(request, Schema.CLAIM_WORDS);
    if (words != null) {
      query.add(new BoostQuery(words, OWN_WORDS), Occur.SHOULD);
    }
    @Nullable Query itself = itself(root);
    if (itself != null) {
      query.add(itself, Occur.FILTER);
    }
    return query.build();
  }

  /** What a part of the query asks of the claim itself; null when nothing. */
  private static @Nullable Query itself(QueryNode node) {
    return switch (node) {
      case QueryNode.OneMetric metric -> MetricQueries.metrics(metric.condition());
      case QueryNode.Filter filter ->
          isOfMetric(filter.facet())
              ? new FilterQueries(RowFields.CLAIM).of(filter.facet(), filter.value())
              : null;
      case QueryNode.Not not -> isOfMetric(not.part()) ? without(itself(not.part())) : null;
      case QueryNode.AnyOf any -> any(any.parts());
      case QueryNode.Sequence sequence -> all(sequence.parts());
      case QueryNode.Everything everything -> null;
      case QueryNode.Word word -> null;
      case QueryNode.Phrase phrase -> null;
      case QueryNode.Prefix prefix -> null;
      case QueryNode.Fuzzy fuzzy -> null;
      case QueryNode.Url url -> null;
      case QueryNode.OfStory story -> null;
    };
  }

  /**
   * What the query asks of articles: an article may well have the metric that a claim must not be.
   */
  private static QueryNode ofArticles(QueryNode root) {
    return switch (root) {
      case QueryNode.Not not when isOfMetric(not.part()) -> new QueryNode.Everything();
      case QueryNode.Sequence sequence -> {
        List<QueryNode> parts =
            sequence.parts().stream()
                .filter(part -> !(part instanceof QueryNode.Not not && isOfMetric(not.part())))
                .toList();
        yield parts.isEmpty() ? new QueryNode.Everything() : new QueryNode.Sequence(parts);
      }
      default -> root;
    };
  }

  /** Whether a part speaks of nothing but a metric. */
  private static boolean isOfMetric(QueryNode node) {
    return switch (node) {
      case QueryNode.OneMetric metric -> true;
      case QueryNode.Filter filter -> isOfMetric(filter.facet());
      case QueryNode.AnyOf any -> any.parts().stream().allMatch(ClaimQueries::isOfMetric);
      case QueryNode.Sequence all -> all.parts().stream().allMatch(ClaimQueries::isOfMetric);
      default -> false;
    };
  }

  private static boolean isOfMetric(Facet facet) {
    return switch (facet) {
      case METRIC, SOURCE, REGION, CHECK -> true;
      default -> facet.isOfOneMetric();
    };
  }

  private static @Nullable Query without(@Nullable Query unwanted) {
    return unwanted == null
        ? null
        : new BooleanQuery.Builder()
            .add(RowFields.CLAIM.all(), Occur.FILTER)
            .add(unwanted, Occur.MUST_NOT)
            .build();
  }

  private static @Nullable Query all(List<QueryNode> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.stream()
        .map(ClaimQueries::itself)
        .forEach(
            part -> {
              if (part != null) {
                all.add(part, Occur.FILTER);
              }
            });
    BooleanQuery built = all.build();
    return built.clauses().isEmpty() ? null : built;
  }

  /** Where one choice asks nothing of the claim, any claim will do. */
  private static @Nullable Query any(List<QueryNode> parts) {
    List<Query> choices = new ArrayList<>();
    for (QueryNode part : parts) {
      Query choice = itself(part);
      if (choice == null) {
        return null;
      }
      choices.add(choice);
    }
    return FilterQueries.anyOf(choices);
  }
}
