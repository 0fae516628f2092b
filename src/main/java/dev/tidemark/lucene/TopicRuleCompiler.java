package dev.tidemark.lucene;

import dev.tidemark.article.TextField;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.query.QueryNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * From the tree of a rule as it is read to what is run over a {@link TopicText}, words by the very
 * class that compiles those of a search. Alternatives count their mentions together, those that are
 * the same to a search once; parts side by side must each be central.
 */
final class TopicRuleCompiler {
  private final WordQueries words = new WordQueries(new TextAnalysis(), Ranking.DEFAULTS);
  private final NamedWords named = new NamedWords();

  /** A rule that asks for what rules can't have; the message says what they can. */
  static final class UnusableRuleException extends RuntimeException {
    UnusableRuleException(String message) {
      super(message);
    }
  }

  TopicRule compile(QueryNode node) {
    return switch (node) {
      case QueryNode.Sequence sequence -> sequence(sequence.parts());
      case QueryNode.AnyOf any -> anyOf(any.parts());
      default -> single(node);
    };
  }

  /** What the rules that were compiled name. */
  NamedWords named() {
    return named;
  }

  private TopicRule single(QueryNode node) {
    Query mentions = mentions(node);
    return mentions == null ? inField(node) : new TopicRule.Central(List.of(mention(mentions)));
  }

  private Mention mention(Query query) {
    return Mention.of(query, named);
  }

  private TopicRule sequence(List<QueryNode> parts) {
    List<TopicRule> wanted = new ArrayList<>();
    List<TopicRule> unwanted = new ArrayList<>();
    for (QueryNode part : parts) {
      if (part instanceof QueryNode.Not not) {
        unwanted.add(compile(not.part()));
      } else {
        wanted.add(compile(part));
      }
    }
    if (wanted.isEmpty()) {
      throw new UnusableRuleException("A rule needs something that must be there.");
    }
    return new TopicRule.All(List.copyOf(wanted), List.copyOf(unwanted));
  }

  private TopicRule anyOf(List<QueryNode> parts) {
    List<TopicRule> ways = new ArrayList<>();
    Set<Query> together = new LinkedHashSet<>();
    for (QueryNode part : parts) {
      Query mentions = mentions(part);
      if (mentions == null) {
        ways.add(compile(part));
      } else {
        together.add(mentions);
      }
    }
    if (!together.isEmpty()) {
      ways.add(new TopicRule.Central(together.stream().map(this::mention).toList()));
    }
    return new TopicRule.Any(List.copyOf(ways));
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
  private TopicRule inField(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> stated(words.word(word.text(), named(word.field()), true));
      case QueryNode.Phrase phrase ->
          stated(words.phrase(phrase.text(), phrase.slop(), named(phrase.field())));
      case QueryNode.Prefix prefix -> stated(words.prefix(prefix.text(), named(prefix.field())));
      case QueryNode.Fuzzy fuzzy ->
          stated(words.fuzzy(fuzzy.text(), fuzzy.edits(), named(fuzzy.field())));
      case QueryNode.Sequence sequence -> compile(sequence);
      case QueryNode.AnyOf any -> compile(any);
      default -> throw unusable();
    };
  }

  private TopicRule stated(Query query) {
    return new TopicRule.Stated(mention(query));
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
