package dev.tidemark.web;

import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.web.search.Frame.FormatLink;
import dev.tidemark.web.search.SearchLinks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to browsers and programs.
 *
 * @param title for the window, without the site's name
 * @param canonical its one address; null where it has none
 * @param indexable whether search engines should keep it
 * @param query what stands in the search box
 * @param ownBox whether the page has a search box of its own, so that the header has none
 * @param rows what the search box in the header finds
 * @param alternates the same in other formats
 * @param meta names and contents
 * @param jsonLd a JSON document that is safe inside a script element; null for none
 */
public record Head(
    String title,
    @Nullable String canonical,
    boolean indexable,
    String query,
    boolean ownBox,
    Rows rows,
    List<FormatLink> alternates,
    List<Meta> meta,
    @Nullable String jsonLd) {

  /** A meta element. */
  public record Meta(String name, String content) {}

  /** A plain page. */
  static Head of(String title, @Nullable String canonical) {
    return new Head(
        title, canonical, canonical != null, "", false, Rows.ARTICLES, List.of(), List.of(), null);
  }

  /** The same with a query in the search box and the page's other formats. */
  Head showing(String typed, List<FormatLink> formats) {
    return new Head(title, canonical, indexable, typed, ownBox, rows, formats, meta, jsonLd);
  }

  /** The same without a search box in the header. */
  Head withOwnBox() {
    return new Head(title, canonical, indexable, query, true, rows, alternates, meta, jsonLd);
  }

  /** The same, not to be kept by search engines. */
  Head notIndexed() {
    return new Head(title, canonical, false, query, ownBox, rows, alternates, meta, jsonLd);
  }

  /** The same with a search box that finds other rows. */
  Head searching(Rows others) {
    return new Head(title, canonical, indexable, query, ownBox, others, alternates, meta, jsonLd);
  }

  /** The page that answers the search box. */
  public String action() {
    return SearchLinks.path(rows);
  }

  /** What the search box says while it is empty. */
  public String invitation() {
    return rows == Rows.METRICS
        ? "Search the numbers in articles"
        : "Search articles and their numbers";
  }
}
