package dev.tidemark.lucene;

import dev.tidemark.article.TextField;
import dev.tidemark.search.Ranking;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Words, phrases, prefixes and near spellings over the text fields. A word scores by BM25F: its
 * occurrences in all fields are counted together, each weighted, so that a word in the title and
 * one in the body are not two wishes.
 */
final class WordQueries {
  private static final float TIE = 0.1f;
  private static final int NEAR_SPELLINGS = 50;

  /** How much a hyphenated word as a whole counts beside its parts. */
  private static final float WHOLE = 0.2f;

  private final Analyzer analyzer;
  private final Map<TextField, Float> weights;

  WordQueries(Analyzer analyzer, Ranking ranking) {
    this.analyzer = analyzer;
    weights = new EnumMap<>(TextField.class);
    weights.put(TextField.TITLE, ranking.title());
    weights.put(TextField.SUBTITLE, ranking.lead());
    weights.put(TextField.SUMMARY, ranking.lead());
    weights.put(TextField.BODY, 1f);
  }

  /**
   * A word as typed; of several terms (a hyphenated word) all must stand together or, where any
   * word of the query will do, any of them; none (a lone sign) matches nothing.
   */
  Query word(String text, @Nullable TextField field, boolean all) {
    Terms terms = analysed(text);
    boolean one = terms.words().size() < 2 || terms.kind() == TokenKind.AMOUNT;
    return all || one ? word(terms, field) : anyOf(terms, field);
  }

  /**
   * Another spelling of what was typed. Several words count the same in every field: weighted like
   * a typed phrase, one in a title would outdo the typed word, whose fields are counted together.
   */
  Query spelling(String text) {
    Terms terms = analysed(text);
    if (terms.words().size() < 2 || terms.whole() != null) {
      return word(terms, null);
    }
    String[] words = terms.words().toArray(String[]::new);
    return best(
        weights.keySet().stream()
            .<Query>map(field -> new PhraseQuery(0, Schema.text(field), words))
            .toList());
  }

  private Query anyOf(Terms terms, @Nullable TextField field) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.words().forEach(term -> any.add(term(term, field), Occur.SHOULD));
    Query whole = phrase(terms.words(), 0, field);
    if (terms.whole() != null) {
      whole = best(List.of(whole, term(terms.whole(), field)));
    }
    any.add(new BoostQuery(whole, WHOLE), Occur.SHOULD);
    return any.build();
  }

  /** Two words of the query close together, in the title or the body. */
  Query near(String one, String other, int slop) {
    List<String> terms = new ArrayList<>(terms(one));
    terms.addAll(terms(other));
    String[] both = terms.toArray(String[]::new);
    return new DisjunctionMaxQuery(
        List.of(
            new PhraseQuery(slop, Schema.text(TextField.TITLE), both),
            new PhraseQuery(slop, Schema.text(TextField.BODY), both)),
        TIE);
  }

  /** A term of the index in any text field. */
  Query term(String term) {
    return term(term, null);
  }

  private Query word(Terms terms, @Nullable TextField field) {
    List<String> words = terms.words();
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no word in it");
    }
    String whole = terms.whole();
    if (whole == null) {
      return words.size() == 1 ? term(words.getFirst(), field) : phrase(words, 0, field);
    }
    return words.size() == 1 || terms.kind() == TokenKind.AMOUNT
        ? term(whole, field)
        : best(List.of(phrase(words, 0, field), term(whole, field)));
  }

  /** The best of several ways to say the same. */
  static Query best(List<Query> ways) {
    return new DisjunctionMaxQuery(ways, TIE);
  }

  Query phrase(String text, int slop, @Nullable TextField field) {
    List<String> terms = terms(text);
    return terms.size() < 2 ? word(analysed(text), field) : phrase(terms, slop, field);
  }

  /**
   * Terms that start so; the stem of the whole is among them, since "computing*" is indexed as
   * "comput".
   */
  Query prefix(String text, @Nullable TextField field) {
    String start = normalized(text);
    Query starts = perField(field, name -> new PrefixQuery(new Term(name, start)));
    return isEmpty(text) ? starts : either(starts, word(analysed(text), field));
  }

  Query fuzzy(String text, int edits, @Nullable TextField field) {
    List<String> terms = terms(text);
    if (terms.size() != 1 || terms.getFirst().chars().anyMatch(Character::isDigit)) {
      return word(analysed(text), field);
    }
    String term = terms.getFirst();
    return perField(
        field, name -> new FuzzyQuery(new Term(name, term), edits, 1, NEAR_SPELLINGS, true));
  }

  /** Any of the words in a field of its own, best where most of them stand; null for none. */
  @Nullable Query anywhere(List<String> texts, String field) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    texts.stream()
        .filter(text -> !isStopWord(text))
        .flatMap(text -> terms(text).stream())
        .distinct()
        .forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
    BooleanQuery built = any.build();
    return built.clauses().isEmpty() ? null : built;
  }

  /** Whether nothing of the text would be looked up: signs, or nothing. */
  boolean isEmpty(String text) {
    return terms(text).isEmpty();
  }

  /** Whether it is a word like "the", which says nothing beside others. */
  boolean isStopWord(String text) {
    return StopWords.isOne(normalized(text));
  }

  private Query term(String term, @Nullable TextField field) {
    if (field != null) {
      return new TermQuery(new Term(Schema.text(field), term));
    }
    CombinedFieldQuery.Builder all = new CombinedFieldQuery.Builder(term);
    weights.forEach((name, weight) -> all.addField(Schema.text(name), weight));
    return all.build();
  }

  private Query phrase(List<String> terms, int slop, @Nullable TextField field) {
    return perField(field, name -> new PhraseQuery(slop, name, terms.toArray(String[]::new)));
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private Query perField(@Nullable TextField field, Function<String, Query> query) {
    if (field != null) {
      return query.apply(Schema.text(field));
    }
    List<Query> fields = new ArrayList<>();
    weights.forEach(
        (name, weight) -> fields.add(new BoostQuery(query.apply(Schema.text(name)), weight)));
    return new DisjunctionMaxQuery(fields, TIE);
  }

  private String normalized(String text) {
    return analyzer.normalize(Schema.text(TextField.BODY), text).utf8ToString();
  }

  /** A word as the vocabulary has it. */
  String folded(String word) {
    return normalized(word);
  }

  /** The words that a text is looked up by, one a position. */
  List<String> terms(String text) {
    return analysed(text).words();
  }

  /** What a text is looked up by. */
  Terms analysed(String text) {
    return Terms.of(text, Schema.text(TextField.BODY), analyzer);
  }
}
