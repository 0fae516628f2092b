package dev.tidemark.web.search;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Copies;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.web.search.Frame.FormatLink;
import java.util.List;
import java.util.Set;

/** The same search for programs. */
public final class Formats {
  private static final Set<String> OF_A_PAGE = Set.of("size", "facets", "explain", "fields");

  private Formats() {}

  /** Links to the result in other formats. */
  public static List<FormatLink> of(SearchRequest request) {
    Address address = Address.of(request);
    if (request.rows() == Rows.ARTICLES) {
      return List.of(
          new FormatLink("JSON", address.on("/api/v1/search"), "application/json"),
          new FormatLink("CSV", export(request, "articles.csv"), "text/csv"),
          new FormatLink(
              "RIS", export(request, "articles.ris"), "application/x-research-info-systems"),
          new FormatLink("BibTeX", export(request, "articles.bib"), "application/x-bibtex"),
          new FormatLink("Atom", whole(request, "/feed.atom"), "application/atom+xml"));
    }
    return List.of(
        new FormatLink("JSON", address.on("/api/v1/metrics"), "application/json"),
        new FormatLink("CSV", export(request, "metrics.csv"), "text/csv"),
        new FormatLink("NDJSON", export(request, "metrics.ndjson"), "application/x-ndjson"),
        new FormatLink("Atom", whole(request, "/metrics/feed.atom"), "application/atom+xml"),
        new FormatLink(
            "Atom of medians", whole(request, "/metrics/medians.atom"), "application/atom+xml"));
  }

  /** All rows, those that the page counts: exports take every copy unless they are told not to. */
  private static String export(SearchRequest request, String file) {
    return whole(request, "/api/v1/export/" + file);
  }

  private static String whole(SearchRequest request, String path) {
    String whole =
        Address.of(request).without(parameter -> OF_A_PAGE.contains(parameter.name())).on(path);
    return request.copies() == Copies.FOLD
        ? whole + (whole.equals(path) ? "?" : "&") + "copies=fold"
        : whole;
  }
}
