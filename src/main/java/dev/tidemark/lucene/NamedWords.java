package dev.tidemark.lucene;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Collects the words that queries name. */
final class NamedWords extends QueryVisitor {
  private final Set<Term> words = new HashSet<>();
  private boolean open;

  /** The words so far; not to be changed. */
  Set<Term> words() {
    return Collections.unmodifiableSet(words);
  }

  /** Whether a query asks for words that it does not name: those that start so, or nearly so. */
  boolean areOpen() {
    return open;
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    words.addAll(List.of(terms));
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
