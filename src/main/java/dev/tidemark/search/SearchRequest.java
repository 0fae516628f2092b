package dev.tidemark.search;

import dev.tidemark.search.query.ParsedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One search, the same for every face.
 *
 * @param rows what is found
 * @param q the query as typed; empty finds everything
 * @param query what was read from it
 * @param match which of its words must match
 * @param sort never null: what was asked for, or the default that follows from {@code q}
 * @param size rows wanted, 0 to 100
 * @param page from 1; ignored where there is a cursor
 * @param cursor where the last answer ended; null to start from {@code page}
 * @param facets which to count, in the order of the answer
 * @param fields article fields wanted; empty means all that a hit has
 * @param explain whether each hit says how its score came about
 * @param synonyms whether other spellings of the words are also searched
 * @param bare whether rows come alone, without snippets and statistics: for whole results
 */
public record SearchRequest(
    Rows rows,
    String q,
    ParsedQuery query,
    Match match,
    Filters filters,
    Sort sort,
    Copies copies,
    int size,
    int page,
    @Nullable Cursor cursor,
    List<Facet> facets,
    Set<String> fields,
    boolean explain,
    boolean synonyms,
    boolean bare) {

  /** Up to so many words, {@link Match#AUTO} asks for all of them. */
  public static final int ALL_OF_UP_TO = 4;

  /** Whether every word must match, rather than any. */
  public boolean asksForAllWords() {
    return switch (match) {
      case ALL -> true;
      case ANY -> false;
      case AUTO -> query.words() <= ALL_OF_UP_TO;
    };
  }

  /** What a result is made of. */
  public enum Rows {
    ARTICLES,
    /** The metrics of articles: every condition that a metric can meet holds for the row itself. */
    METRICS;

    /** The facets that can be counted over such rows. */
    public List<Facet> countable() {
      return this == ARTICLES ? Facet.OF_ARTICLES : Facet.OF_METRICS;
    }

    /** Those counted when a request does not say which. */
    public List<Facet> facets() {
      return this == ARTICLES ? Facet.DEFAULT : Facet.METRICS_DEFAULT;
    }

    /** The orders that such rows can come in. */
    public List<Sort> sorts() {
      return Arrays.stream(Sort.values())
          .filter(sort -> this == METRICS || !sort.isOfMetrics())
          .toList();
    }
  }

  /** Which words of a query must match. */
  public enum Match {
    /** All of up to four words; of more any, best first. */
    AUTO,
    ALL,
    ANY
  }

  /** The order of hits; ties always fall to the id. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST,
    QUALITY,
    /** By when they came in here, the last first. */
    ADDED,
    /** Largest first; a range counts by its middle. Of metrics alone, as those below. */
    VALUE,
    VALUE_ASC,
    /** Latest target year first. */
    YEAR,
    YEAR_ASC;

    /** The name in addresses and answers. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether only metrics can come in that order. */
    public boolean isOfMetrics() {
      return switch (this) {
        case RELEVANCE, NEWEST, OLDEST, QUALITY, ADDED -> false;
        case VALUE, VALUE_ASC, YEAR, YEAR_ASC -> true;
      };
    }
  }

  /** What becomes of articles that tell the same story. */
  public enum Copies {
    /** One row a story. */
    FOLD,
    /** Every article. */
    ALL
  }

  public SearchRequest {
    facets = List.copyOf(facets);
    fields = Set.copyOf(fields);
  }

  /** With other filters, on page 1. */
  public SearchRequest withFilters(Filters changed) {
    return new SearchRequest(
        rows, q, query, match, changed, sort, copies, size, 1, null, facets, fields, explain,
        synonyms, bare);
  }

  /** In another order, on page 1. */
  public SearchRequest withSort(Sort changed) {
    return new SearchRequest(
        rows, q, query, match, filters, changed, copies, size, 1, null, facets, fields, explain,
        synonyms, bare);
  }

  /** With one row a story or every article, on page 1. */
  public SearchRequest withCopies(Copies changed) {
    return new SearchRequest(
        rows, q, query, match, filters, sort, changed, size, 1, null, facets, fields, explain,
        synonyms, bare);
  }

  /** With another number of rows, on page 1. */
  public SearchRequest withSize(int changed) {
    return new SearchRequest(
        rows, q, query, match, filters, sort, copies, changed, 1, null, facets, fields, explain,
        synonyms, bare);
  }

  /** On another page, without a cursor. */
  public SearchRequest withPage(int changed) {
    return new SearchRequest(
        rows, q, query, match, filters, sort, copies, size, changed, null, facets, fields, explain,
        synonyms, bare);
  }

  /** From a place on; its page is 1. */
  public SearchRequest withCursor(@Nullable Cursor changed) {
    return new SearchRequest(
        rows, q, query, match, filters, sort, copies, size, 1, changed, facets, fields, explain,
        synonyms, bare);
  }

  /** With other facets to count. */
  public SearchRequest withFacets(List<Facet> changed) {
    return new SearchRequest(
        rows, q, query, match, filters, sort, copies, size, page, cursor, changed, fields, explain,
        synonyms, bare);
  }

  /** With or without reasons. */
  public SearchRequest withExplain(boolean changed) {
    return new SearchRequest(
        rows, q, query, match, filters, sort, copies, size, page, cursor, facets, fields, changed,
        synonyms, bare);
  }

  /** With other words, on the same page. */
  public SearchRequest withQuery(ParsedQuery changed) {
    return new SearchRequest(
        rows, q, changed, match, filters, sort, copies, size, page, cursor, facets, fields, explain,
        synonyms, bare);
  }

  /** With or without other spellings, on page 1. */
  public SearchRequest withSynonyms(boolean changed) {
    return new SearchRequest(
        rows, q, query, match, filters, sort, copies, size, 1, null, facets, fields, explain,
        changed, bare);
  }

  /** Rows alone, without facets either. */
  public SearchRequest asBare() {
    return new SearchRequest(
        rows, q, query, match, filters, sort, copies, size, page, cursor, List.of(), fields, false,
        synonyms, true);
  }
}
