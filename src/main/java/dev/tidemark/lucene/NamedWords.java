package dev.tidemark.lucene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Collects the words that queries name, and numbers them from 0. */
final class NamedWords extends QueryVisitor {
  private final Map<Term, Integer> numbers = new LinkedHashMap<>();
  private boolean open;

  /** The words so far and their numbers; not to be changed. */
  Map<Term, Integer> numbers() {
    return Collections.unmodifiableMap(numbers);
  }

  /** The number of a word, named so far or not. */
  int number(Term word) {
    return numbers.computeIfAbsent(word, fresh -> numbers.size());
  }

  /** Whether a query asks for words that it does not name: those that start so, or nearly so. */
  boolean areOpen() {
    return open;
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    for (Term term : terms) {
      number(term);
    }
  }

  @Override
  public void consumeTermsMatching(
      Query query, String field, Supplier<ByteRunAutomaton> automaton) {
    open = true;
  }

  @Override
  public QueryVisitor getSubVisitor(Occur occur, Query parent) {
    return this;
  }
}
