package dev.tidemark.api;

import dev.tidemark.search.ParameterNames;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Copies;
import dev.tidemark.search.SearchRequest.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the whole of a result is, and which part of a request an export looks at. */
final class ExportAddress {
  private static final List<String> OF_A_PAGE =
      List.of(
          ParameterNames.SIZE,
          ParameterNames.PAGE,
          ParameterNames.CURSOR,
          ParameterNames.FACETS,
          ParameterNames.EXPLAIN);

  private ExportAddress() {}

  /** The whole result of a request: the rows that it counts, no others. */
  static String of(SearchRequest request, ExportFormat format) {
    String name = request.rows() == Rows.METRICS ? "/metrics." : "/articles.";
    return Paths.with(Paths.EXPORT + name + format.ending(), query(request));
  }

  /**
   * What a request asks for, without what concerns one page of it. How copies are treated is always
   * said, as exports have another default.
   */
  static String query(SearchRequest request) {
    SearchRequest whole =
        request
            .withSize(SearchLimits.DEFAULT_SIZE)
            .withFacets(request.rows().facets())
            .withExplain(false);
    String address = SearchAddress.of(whole);
    return whole.copies() == Copies.FOLD
        ? Paths.and(address, ParameterNames.COPIES, Copies.FOLD.name().toLowerCase(Locale.ROOT))
        : address;
  }

  /** Drops what concerns one page. */
  static void dropPage(Map<String, List<String>> parameters) {
    OF_A_PAGE.forEach(parameters::remove);
  }

  /** Drops what concerns one page, and says the default of exports where nothing is said. */
  static void prepare(Map<String, List<String>> parameters) {
    dropPage(parameters);
    parameters.putIfAbsent(
        ParameterNames.COPIES, List.of(Copies.ALL.name().toLowerCase(Locale.ROOT)));
  }
}
