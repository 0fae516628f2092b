package dev.tidemark.search.query;

import java.util.List;

/**
 * What was read from a query text.
 *
 * @param root the tree
 * @param words how many words, phrases, prefixes and fuzzy words ask to be matched; decides what
 *     {@code match=auto} means
 * @param readAs the tree printed in the query language
 * @param notices what could not be read as syntax, in sentences; empty when all could
 */
public record ParsedQuery(QueryNode root, int words, String readAs, List<String> notices) {
  public ParsedQuery {
    notices = List.copyOf(notices);
  }
}
