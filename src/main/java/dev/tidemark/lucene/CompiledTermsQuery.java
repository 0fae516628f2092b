package dev.tidemark.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Documents with a term that an automaton accepts. Lucene's own query compiles its automaton anew
 * for every field, which takes longer than to look its terms up.
 */
final class CompiledTermsQuery extends MultiTermQuery {
  private final CompiledAutomaton compiled;

  CompiledTermsQuery(String field, CompiledAutomaton compiled) {
    super(field, CONSTANT_SCORE_BLENDED_REWRITE);
    this.compiled = compiled;
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return compiled.getTermsEnum(terms);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(getField())) {
      compiled.visit(visitor, this, getField());
    }
  }

  @Override
  public String toString(String field) {
    return getField() + ":typo";
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && compiled.equals(((CompiledTermsQuery) other).compiled);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), compiled);
  }
}
