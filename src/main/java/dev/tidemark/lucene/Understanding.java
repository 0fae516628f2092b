package dev.tidemark.lucene;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.query.ParsedQuery;
import dev.tidemark.search.query.QueryNode;
import dev.tidemark.search.query.QueryPrinter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;

/**
 * What a request means over an index: other spellings of its words, and corrections of words that
 * it does not know. The same request over the same view is always understood the same way.
 * Thread-safe.
 */
final class Understanding {
  private final WordQueries words;
  private final QueryCompiler compiler;
  private final Synonyms synonyms = Synonyms.ofTheField();

  Understanding(WordQueries words, QueryCompiler compiler) {
    this.words = words;
    this.compiler = compiler;
  }

  Understood of(SearchRequest request, IndexSearcher searcher) throws IOException {
    if (request.query().words() == 0) {
      return Understood.literally(request);
    }
    Vocabulary vocabulary = new Vocabulary(searcher);
    Understood typed = withVariants(request, vocabulary, List.of());
    Map<QueryNode.Word, Spelling.Correction> corrections =
        new Spelling(vocabulary, words, synonyms).of(request.query().root(), typed.variants());
    if (corrections.isEmpty()) {
      return typed;
    }
    Map<QueryNode.Word, String> all = new LinkedHashMap<>();
    Map<QueryNode.Word, String> unknown = new LinkedHashMap<>();
    corrections.forEach(
        (word, correction) -> {
          all.put(word, correction.word());
          if (correction.unknown()) {
            unknown.put(word, correction.word());
          }
        });
    if (!request.asksForAllWords()
        && !unknown.isEmpty()
        && unknown.size() < request.query().words()) {
      typed = withVariants(corrected(request, unknown), vocabulary, replaced(unknown));
      if (unknown.size() == all.size()) {
        return typed;
      }
    }
    return better(typed, corrected(request, all), vocabulary, searcher);
  }

  /** All that there is to say: of the syntax, then of the words. */
  static List<String> notices(Understood understood) {
    List<String> notices = new ArrayList<>(understood.request().query().notices());
    notices.addAll(understood.notices());
    return notices;
  }

  /** The corrected request where what was typed finds nothing; else a hint where it finds more. */
  private Understood better(
      Understood typed, SearchRequest corrected, Vocabulary vocabulary, IndexSearcher searcher)
      throws IOException {
    Understood better = withVariants(corrected, vocabulary, List.of());
    int found = count(typed, searcher);
    String query = corrected.query().readAs();
    if (count(better, searcher) <= found) {
      return typed;
    }
    if (found > 0) {
      return new Understood(typed.request(), typed.variants(), query, typed.notices());
    }
    List<String> notices = new ArrayList<>();
    notices.add(
        "Showing results for “"
            + query
            + "”: nothing was found for “"
            + typed.request().query().readAs()
            + "”.");
    notices.addAll(better.notices());
    return new Understood(better.request(), better.variants(), null, notices);
  }

  private int count(Understood understood, IndexSearcher searcher) throws IOException {
    return searcher.count(SearchPlan.of(understood, compiler).result());
  }

  private Understood withVariants(
      SearchRequest request, Vocabulary vocabulary, List<String> notices) throws IOException {
    VariantFinder finder = new VariantFinder(synonyms, words, vocabulary, request);
    List<String> all = new ArrayList<>(notices);
    all.addAll(finder.notices());
    return new Understood(request, finder.variants(), null, all);
  }

  private static List<String> replaced(Map<QueryNode.Word, String> corrections) {
    List<String> notices = new ArrayList<>();
    corrections.forEach(
        (word, meant) ->
            notices.add(
                "“" + word.text() + "” stands nowhere; searched for “" + meant + "” instead."));
    return notices;
  }

  private static SearchRequest corrected(
      SearchRequest request, Map<QueryNode.Word, String> corrections) {
    ParsedQuery typed = request.query();
    QueryNode root = corrected(typed.root(), corrections);
    return request.withQuery(
        new ParsedQuery(root, typed.words(), QueryPrinter.print(root), typed.notices()));
  }

  private static QueryNode corrected(QueryNode node, Map<QueryNode.Word, String> corrections) {
    return switch (node) {
      case QueryNode.Word word -> {
        String meant = corrections.get(word);
        yield meant == null ? word : new QueryNode.Word(meant, null);
      }
      case QueryNode.Sequence sequence ->
          new QueryNode.Sequence(
              sequence.parts().stream().map(part -> corrected(part, corrections)).toList());
      case QueryNode.AnyOf any ->
          new QueryNode.AnyOf(
              any.parts().stream().map(part -> corrected(part, corrections)).toList());
      default -> node;
    };
  }
}
