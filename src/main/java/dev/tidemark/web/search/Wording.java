package dev.tidemark.web.search;

import dev.tidemark.search.ExpansionNotice;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequest.Sort;
import dev.tidemark.web.search.Frame.Why;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.Excerpt;
import dev.tidemark.web.text.Link;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page of results says about itself. */
final class Wording {
  private static final int QUERY_IN_HEADING = 120;
  private static final List<Integer> SIZES = List.of(20, 50, 100);

  private Wording() {}

  /** What is counted in a list of such rows, singular or plural. */
  static String noun(Rows rows, long count) {
    String one = rows == Rows.METRICS ? "number" : "result";
    return count == 1 ? one : one + "s";
  }

  /** {@code 1 article}, {@code 31 numbers}. */
  static String counted(Rows rows, long count) {
    return rows == Rows.METRICS
        ? Counted.of(count, "number", "numbers")
        : Counted.of(count, "article", "articles");
  }

  static String results(Rows rows, long total) {
    return (total == 0 ? "No" : Counted.number(total)) + " " + noun(rows, total);
  }

  static String heading(long total, SearchRequest request) {
    String q = request.q().strip();
    String forQuery = q.isEmpty() ? "" : " for “" + Excerpt.of(q, QUERY_IN_HEADING) + "”";
    boolean narrowed = !Chips.filters(Address.of(request)).isEmpty();
    return q.isEmpty() && !narrowed && total > 0
        ? "All " + counted(request.rows(), total)
        : results(request.rows(), total) + forQuery;
  }

  static List<Link> sorts(SearchLinks links) {
    return links.request().rows().sorts().stream()
        .filter(sort -> sort != Sort.RELEVANCE || !links.request().q().isBlank())
        .map(sort -> sort(links, sort))
        .toList();
  }

  private static Link sort(SearchLinks links, Sort sort) {
    String label =
        switch (sort) {
          case RELEVANCE -> "Best match";
          case NEWEST -> "Newest";
          case OLDEST -> "Oldest";
          case QUALITY -> "Quality";
          case ADDED -> "Last added";
          case VALUE -> "Largest";
          case VALUE_ASC -> "Smallest";
          case YEAR -> "Latest year";
          case YEAR_ASC -> "Earliest year";
        };
    return new Link(label, links.with("sort", sort.toString()), links.request().sort() == sort);
  }

  static List<Link> sizes(SearchLinks links) {
    return SIZES.stream()
        .map(
            size ->
                new Link(
                    Integer.toString(size),
                    links.with("size", Integer.toString(size)),
                    links.request().size() == size))
        .toList();
  }

  static Why why(Found found, List<String> readerNotices, SearchLinks links) {
    Set<String> notices = new LinkedHashSet<>(readerNotices);
    notices.addAll(links.request().query().notices());
    notices.addAll(found.notices());
    String better = found.didYouMean();
    return new Why(
        new ArrayList<>(notices),
        better,
        better == null ? null : links.with("q", better),
        matching(links.request()),
        otherMatching(links),
        spellings(notices, links));
  }

  private static @Nullable Link spellings(Set<String> notices, SearchLinks links) {
    if (!links.request().synonyms()) {
      return Link.to("Search other spellings too", links.with("synonyms", "true"));
    }
    return notices.stream().anyMatch(ExpansionNotice::isOne)
        ? Link.to("Search only what was typed", links.with("synonyms", "false"))
        : null;
  }

  private static @Nullable String matching(SearchRequest request) {
    if (request.query().words() < 2) {
      return null;
    }
    return request.asksForAllWords()
        ? "Articles that have all of these words."
        : "Articles that have any of these words, best first.";
  }

  private static @Nullable Link otherMatching(SearchLinks links) {
    if (links.request().query().words() < 2) {
      return null;
    }
    return links.request().asksForAllWords()
        ? Link.to("Any of them will do", links.with("match", "any"))
        : Link.to("Ask for all of them", links.with("match", "all"));
  }
}
