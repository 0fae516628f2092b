package dev.tidemark.lucene;

import dev.tidemark.article.TextField;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.query.QueryNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * From the tree of a rule to a query over a {@link TopicDocument}, words by the very class that
 * compiles those of a search. Alternatives count their mentions together, those that are the same
 * to a search once; parts side by side must each be central.
 */
final class TopicRuleCompiler {
  private final WordQueries words = new WordQueries(new TextAnalysis(), Ranking.DEFAULTS);

  /** A rule that asks for what rules can't have; the message says what they can. */
  static final class UnusableRuleException extends RuntimeException {
    UnusableRuleException(String message) {
      super(message);
    }
  }

  Query compile(QueryNode node) {
    return switch (node) {
      case QueryNode.Sequence sequence -> sequence(sequence.parts());
      case QueryNode.AnyOf any -> anyOf(any.parts());
      default -> single(node);
    };
  }

  private Query single(QueryNode node) {
    Query mentions = mentions(node);
    return mentions == null ? inField(node) : new CentralQuery(List.of(mentions));
  }

  private Query sequence(List<QueryNode> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean wants = false;
    for (QueryNode part : parts) {
      if (part instanceof QueryNode.Not not) {
        all.add(compile(not.part()), Occur.MUST_NOT);
      } else {
        all.add(compile(part), Occur.MUST);
        wants = true;
      }
    }
    if (!wants) {
      throw new UnusableRuleException("A rule needs something that must be there.");
    }
    return all.build();
  }

  private Query anyOf(List<QueryNode> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    Set<Query> together = new LinkedHashSet<>();
    for (QueryNode part : parts) {
      Query mentions = mentions(part);
      if (mentions == null) {
        any.add(compile(part), Occur.SHOULD);
      } else {
        together.add(mentions);
      }
    }
    if (!together.isEmpty()) {
      any.add(new CentralQuery(together), Occur.SHOULD);
    }
    return any.build();
  }

  /** Scores how often a word or phrase is mentioned; null for anything else. */
  private @Nullable Query mentions(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word when word.field() == null ->
          words.word(word.text(), TextField.BODY, true);
      case QueryNode.Phrase phrase when phrase.field() == null ->
          words.phrase(phrase.text(), phrase.slop(), TextField.BODY);
      case QueryNode.Prefix prefix when prefix.field() == null ->
          words.prefix(prefix.text(), TextField.BODY);
      case QueryNode.Fuzzy fuzzy when fuzzy.field() == null ->
          words.fuzzy(fuzzy.text(), fuzzy.edits(), TextField.BODY);
      default -> null;
    };
  }

  /** Once is enough in a field that the rule names. */
  private Query inField(QueryNode node) {
    Query query =
        switch (node) {
          case QueryNode.Word word -> words.word(word.text(), named(word.field()), true);
          case QueryNode.Phrase phrase ->
              words.phrase(phrase.text(), phrase.slop(), named(phrase.field()));
          case QueryNode.Prefix prefix -> words.prefix(prefix.text(), named(prefix.field()));
          case QueryNode.Fuzzy fuzzy ->
              words.fuzzy(fuzzy.text(), fuzzy.edits(), named(fuzzy.field()));
          case QueryNode.Sequence sequence -> compile(sequence);
          case QueryNode.AnyOf any -> compile(any);
          default -> throw unusable();
        };
    return new ConstantScoreQuery(query);
  }

  private static TextField named(@Nullable TextField field) {
    if (field == null || field == TextField.BODY) {
      throw unusable();
    }
    return field;
  }

  private static UnusableRuleException unusable() {
    return new UnusableRuleException(
        "A rule can hold words, \"phrases\", \"near words\"~5, title:, subtitle:, summary:, OR, -word"
            + " and brackets; nothing else.");
  }
}
