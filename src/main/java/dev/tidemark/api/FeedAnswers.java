package dev.tidemark.api;

import dev.tidemark.search.ParameterNames;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Copies;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** What all feeds have in common: which parameters they take, how they are named and sent. */
final class FeedAnswers {
  private static final int DEFAULT_SIZE = 50;
  private static final int LONGEST_QUERY = 120;

  /** What decides about a page of results and not about a feed. */
  private static final List<String> OF_A_PAGE =
      List.of(
          ParameterNames.SORT,
          ParameterNames.PAGE,
          ParameterNames.CURSOR,
          ParameterNames.FACETS,
          ParameterNames.FIELDS,
          ParameterNames.EXPLAIN);

  private FeedAnswers() {}

  /** The feed, to be asked for again each time. */
  static Response of(Feed feed, String mediaType, String tag) {
    boolean atom = mediaType.equals(AtomFeed.MEDIA_TYPE);
    return Response.ok(atom ? AtomFeed.of(feed) : JsonFeed.of(feed))
        .header("Content-Type", mediaType + ";charset=UTF-8")
        .header("ETag", tag)
        .header(
            "Last-Modified",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(feed.updated().atOffset(ZoneOffset.UTC)))
        .header("Cache-Control", "no-cache")
        .build();
  }

  /** Leaves out what is not a feed's, and says what feeds have where nothing is asked for. */
  static void leavePageOut(Map<String, List<String>> parameters) {
    OF_A_PAGE.forEach(parameters::remove);
    parameters.putIfAbsent(ParameterNames.SIZE, List.of(Integer.toString(DEFAULT_SIZE)));
    parameters.putIfAbsent(ParameterNames.COPIES, List.of("all"));
  }

  /** The same search as its page shows it. */
  static SearchRequest shown(SearchRequest request) {
    return request
        .withSize(SearchLimits.DEFAULT_SIZE)
        .withFacets(request.rows().facets())
        .withSort(SearchAddress.usualSort(request))
        .withCopies(Copies.FOLD);
  }

  /**
   * The name of a feed.
   *
   * @param what it brings, where no query says so
   */
  static String title(SearchRequest request, String what) {
    String q = request.q().strip();
    String shown =
        q.codePointCount(0, q.length()) <= LONGEST_QUERY
            ? q
            : q.substring(0, q.offsetByCodePoints(0, LONGEST_QUERY)) + "…";
    String filters = ChosenFilters.of(request.filters()).isEmpty() ? "" : ", filtered";
    return XmlText.valid("Tidemark: " + (q.isEmpty() ? what : shown) + filters);
  }
}
