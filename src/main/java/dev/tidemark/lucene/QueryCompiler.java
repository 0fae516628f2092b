package dev.tidemark.lucene;

import dev.tidemark.article.StoryId;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.query.QueryNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;

/** From the tree of a query to a Lucene query over articles, one exhaustive switch. Thread-safe. */
final class QueryCompiler {
  /** How much of its weight a variant keeps where each of its words counts as well. */
  private static final float BESIDE_ITS_WORDS = 0.2f;

  private final WordQueries words;

  QueryCompiler(WordQueries words) {
    this.words = words;
  }

  /** How a part of a query is to be compiled. */
  private record Manner(boolean all, Variants variants) {
    static Manner of(Understood understood) {
      return new Manner(understood.request().asksForAllWords(), understood.variants());
    }

    Manner literal() {
      return new Manner(all, Variants.NONE);
    }
  }

  /** A query that matches articles alone. */
  Query compile(Understood understood) {
    return compile(understood.request().query().root(), understood);
  }

  /** The same for a part of the request's query. */
  Query compile(QueryNode part, Understood understood) {
    return compile(part, Manner.of(understood));
  }

  /** The words of a request wherever they stand in one field; null when it has none. */
  @Nullable Query words(SearchRequest request, String field) {
    return words.anywhere(QueryWords.of(request.query().root()), field);
  }

  /** What the words of a query score by, as far as they stand side by side. */
  List<ScorePart> scores(Understood understood) {
    List<QueryNode> parts =
        understood.request().query().root() instanceof QueryNode.Sequence sequence
            ? sequence.parts()
            : List.of(understood.request().query().root());
    return scores(parts.stream().filter(QueryCompiler::isScored).toList(), Manner.of(understood));
  }

  private Query compile(QueryNode node, Manner manner) {
    return switch (node) {
      case QueryNode.Everything everything -> RowFields.ARTICLE.all();
      case QueryNode.Word word -> word(word, manner);
      case QueryNode.Phrase phrase -> words.phrase(phrase.text(), phrase.slop(), phrase.field());
      case QueryNode.Prefix prefix -> words.prefix(prefix.text(), prefix.field());
      case QueryNode.Fuzzy fuzzy -> words.fuzzy(fuzzy.text(), fuzzy.edits(), fuzzy.field());
      case QueryNode.Url url -> url(url.text());
      case QueryNode.OfStory story -> story(StoryId.parse(story.id()));
      case QueryNode.Filter filter ->
          new ConstantScoreQuery(FilterQueries.ARTICLES.of(filter.facet(), filter.value()));
      case QueryNode.OneMetric metric -> MetricQueries.articles(metric.condition());
      case QueryNode.Sequence sequence -> sequence(sequence.parts(), manner);
      case QueryNode.AnyOf any -> anyOf(any.parts(), manner);
      case QueryNode.Not not -> without(compile(not.part(), manner.literal()));
    };
  }

  private Query sequence(List<QueryNode> parts, Manner manner) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<QueryNode> scored = new ArrayList<>();
    boolean holds = false;
    for (QueryNode part : parts) {
      switch (part) {
        case QueryNode.Not not -> query.add(compile(not.part(), manner.literal()), Occur.MUST_NOT);
        case QueryNode.Filter filter -> query.add(compile(filter, manner), Occur.FILTER);
        case QueryNode.OneMetric metric -> query.add(compile(metric, manner), Occur.FILTER);
        case QueryNode.Url url -> query.add(compile(url, manner), Occur.FILTER);
        case QueryNode.OfStory story -> query.add(compile(story, manner), Occur.FILTER);
        default -> scored.add(part);
      }
      holds |= !(part instanceof QueryNode.Not);
    }
    for (ScorePart part : scores(scored, manner)) {
      query.add(part.query(), manner.all() ? Occur.MUST : Occur.SHOULD);
    }
    if (!manner.all() && !scored.isEmpty()) {
      query.setMinimumNumberShouldMatch(1);
    }
    if (!holds) {
      query.add(RowFields.ARTICLE.all(), Occur.MUST);
    }
    return query.build();
  }

  /** Each clause that scores; words that have variants together are one where all must match. */
  private List<ScorePart> scores(List<QueryNode> scored, Manner manner) {
    List<QueryNode> telling = telling(scored);
    List<ScorePart> scores = new ArrayList<>();
    int at = 0;
    while (at < scored.size()) {
      int size = manner.variants().together(scored, at);
      List<QueryNode> run = scored.subList(at, at + size);
      List<ScorePart> apart = new ArrayList<>();
      for (QueryNode part : run) {
        if (telling.contains(part)) {
          apart.add(new ScorePart(label(List.of(part)), compile(part, manner)));
        }
      }
      List<Variants.Variant> variants = size == 1 ? List.of() : manner.variants().of(run);
      if (variants.isEmpty()) {
        scores.addAll(apart);
      } else if (manner.all()) {
        BooleanQuery.Builder typed = new BooleanQuery.Builder();
        apart.forEach(part -> typed.add(part.query(), Occur.MUST));
        scores.add(new ScorePart(label(run), either(typed.build(), variants)));
      } else {
        scores.addAll(apart);
        variants.forEach(
            one ->
                scores.add(
                    new ScorePart(
                        "“" + one.text() + "”", new BoostQuery(query(one), BESIDE_ITS_WORDS))));
      }
      at += size;
    }
    return scores;
  }

  private static String label(List<QueryNode> parts) {
    List<String> words = new ArrayList<>();
    parts.forEach(part -> words.addAll(QueryWords.of(part)));
    return "“" + String.join(" ", words) + "”";
  }

  private Query word(QueryNode.Word word, Manner manner) {
    Query typed = words.word(word.text(), word.field(), manner.all());
    List<Variants.Variant> variants = manner.variants().of(List.of(word));
    return variants.isEmpty() ? typed : either(typed, variants);
  }

  private Query either(Query typed, List<Variants.Variant> variants) {
    List<Query> ways = new ArrayList<>();
    ways.add(typed);
    variants.forEach(variant -> ways.add(query(variant)));
    return WordQueries.best(ways);
  }

  private Query query(Variants.Variant variant) {
    return new BoostQuery(words.spelling(variant.text()), variant.weight());
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
      case QueryNode.OfStory story -> false;
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

  private Query anyOf(List<QueryNode> parts, Manner manner) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(compile(part, manner), Occur.SHOULD));
    return query.build();
  }

  private static Query without(Query unwanted) {
    return new BooleanQuery.Builder()
        .add(RowFields.ARTICLE.all(), Occur.MUST)
        .add(unwanted, Occur.MUST_NOT)
        .build();
  }

  /** Articles that tell it together, or the one that tells it alone. */
  private static Query story(long key) {
    Query alone =
        new BooleanQuery.Builder()
            .add(NumericDocValuesField.newSlowExactQuery(Schema.ALONE, key), Occur.FILTER)
            .add(new FieldExistsQuery(Schema.STORY), Occur.MUST_NOT)
            .build();
    return new ConstantScoreQuery(
        new BooleanQuery.Builder()
            .add(RowFields.ARTICLE.all(), Occur.FILTER)
            .add(NumericDocValuesField.newSlowExactQuery(Schema.STORY, key), Occur.SHOULD)
            .add(alone, Occur.SHOULD)
            .setMinimumNumberShouldMatch(1)
            .build());
  }

  /** The text may stand anywhere in the address; what users type is never a pattern. */
  private static Query url(String text) {
    String literal =
        Folding.fold(text).replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
    return new ConstantScoreQuery(new WildcardQuery(new Term(Schema.URL, "*" + literal + "*")));
  }
}
