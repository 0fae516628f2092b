package dev.tidemark.lucene;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.query.QueryNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;

/** From the tree of a query to a Lucene query over articles, one exhaustive switch. Thread-safe. */
final class QueryCompiler {
  private final WordQueries words;

  QueryCompiler(WordQueries words) {
    this.words = words;
  }

  /** A query that matches articles alone. */
  Query compile(SearchRequest request) {
    return compile(request.query().root(), request);
  }

  /** The same for a part of the request's query. */
  Query compile(QueryNode part, SearchRequest request) {
    return compile(part, request.asksForAllWords());
  }

  /** The words of a request wherever they stand in one field; null when it has none. */
  @Nullable Query words(SearchRequest request, String field) {
    return words.anywhere(QueryWords.of(request.query().root()), field);
  }

  private Query compile(QueryNode node, boolean all) {
    return switch (node) {
      case QueryNode.Everything everything -> RowFields.ARTICLE.all();
      case QueryNode.Word word -> words.word(word.text(), word.field(), all);
      case QueryNode.Phrase phrase -> words.phrase(phrase.text(), phrase.slop(), phrase.field());
      case QueryNode.Prefix prefix -> words.prefix(prefix.text(), prefix.field());
      case QueryNode.Fuzzy fuzzy -> words.fuzzy(fuzzy.text(), fuzzy.edits(), fuzzy.field());
      case QueryNode.Url url -> url(url.text());
      case QueryNode.Filter filter ->
          new ConstantScoreQuery(FilterQueries.ARTICLES.of(filter.facet(), filter.value()));
      case QueryNode.OneMetric metric -> MetricQueries.articles(metric.condition());
      case QueryNode.Sequence sequence -> sequence(sequence.parts(), all);
      case QueryNode.AnyOf any -> anyOf(any.parts(), all);
      case QueryNode.Not not -> without(compile(not.part(), all));
    };
  }

  private Query sequence(List<QueryNode> parts, boolean all) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<QueryNode> scored = new ArrayList<>();
    boolean holds = false;
    for (QueryNode part : parts) {
      switch (part) {
        case QueryNode.Not not -> query.add(compile(not.part(), all), Occur.MUST_NOT);
        case QueryNode.Filter filter -> query.add(compile(filter, all), Occur.FILTER);
        case QueryNode.OneMetric metric -> query.add(compile(metric, all), Occur.FILTER);
        case QueryNode.Url url -> query.add(compile(url, all), Occur.FILTER);
        default -> scored.add(part);
      }
      holds |= !(part instanceof QueryNode.Not);
    }
    for (QueryNode part : telling(scored)) {
      query.add(compile(part, all), all ? Occur.MUST : Occur.SHOULD);
    }
    if (!all && !scored.isEmpty()) {
      query.setMinimumNumberShouldMatch(1);
    }
    if (!holds) {
      query.add(RowFields.ARTICLE.all(), Occur.MUST);
    }
    return query.build();
  }

  /** The parts of a query that score, as far as they stand side by side. */
  List<QueryNode> telling(SearchRequest request) {
    return switch (request.query().root()) {
      case QueryNode.Sequence sequence ->
          telling(sequence.parts().stream().filter(QueryCompiler::isScored).toList());
      case QueryNode root -> isScored(root) ? List.of(root) : List.of();
    };
  }

  private static boolean isScored(QueryNode part) {
    return switch (part) {
      case QueryNode.Not not -> false;
      case QueryNode.Filter filter -> false;
      case QueryNode.OneMetric metric -> false;
      case QueryNode.Url url -> false;
      case QueryNode.Everything everything -> false;
      default -> true;
    };
  }

  /** Without signs and stop words, unless nothing else is there. */
  private List<QueryNode> telling(List<QueryNode> parts) {
    List<QueryNode> words = parts.stream().filter(part -> !isSign(part)).toList();
    boolean shouted = words.stream().noneMatch(part -> hasSmallLetters(part) && !isStopWord(part));
    List<QueryNode> telling =
        words.stream()
            .filter(part -> !isStopWord(part) || (!shouted && isInCapitals(part)))
            .toList();
    return telling.isEmpty() ? words.isEmpty() ? parts : words : telling;
  }

  private boolean isSign(QueryNode part) {
    return part instanceof QueryNode.Word word && words.isEmpty(word.text());
  }

  private static boolean hasSmallLetters(QueryNode part) {
    return QueryWords.of(part).stream()
        .anyMatch(word -> word.chars().anyMatch(Character::isLowerCase));
  }

  /** {@code IT}, {@code US}: written so among others it is a name. */
  private static boolean isInCapitals(QueryNode part) {
    return part instanceof QueryNode.Word word
        && word.text().length() > 1
        && word.text().chars().allMatch(Character::isUpperCase);
  }

  private boolean isStopWord(QueryNode part) {
    return part instanceof QueryNode.Word word
        && word.field() == null
        && words.isStopWord(word.text());
  }

  private Query anyOf(List<QueryNode> parts, boolean all) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(compile(part, all), Occur.SHOULD));
    return query.build();
  }

  private static Query without(Query unwanted) {
    return new BooleanQuery.Builder()
        .add(RowFields.ARTICLE.all(), Occur.MUST)
        .add(unwanted, Occur.MUST_NOT)
        .build();
  }

  /** The text may stand anywhere in the address; what users type is never a pattern. */
  private static Query url(String text) {
    String literal =
        Folding.fold(text).replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
    return new ConstantScoreQuery(new WildcardQuery(new Term(Schema.URL, "*" + literal + "*")));
  }
}
