package dev.tidemark.mcp;

import dev.tidemark.search.AskedNumbers;
import dev.tidemark.search.Cursor;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.SearchEngine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds articles. */
@Singleton
public class SearchTool {
  /** Rows where the caller does not say. */
  static final String USUAL_SIZE = "10";

  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final Links links;

  public SearchTool(SearchEngine engine, SearchRequestReader reader, Links links) {
    this.engine = engine;
    this.reader = reader;
    this.links = links;
  }

  /**
   * What was found.
   *
   * @param readAs the query as it was read
   * @param cursor to go on with; null at the end
   * @param link the page that shows the same
   */
  record Found(
      long total,
      String sort,
      String readAs,
      @Nullable String didYouMean,
      List<String> notices,
      List<ArticleRow> articles,
      Map<String, Counted> facets,
      @Nullable String cursor,
      String link) {}

  ToolAnswer call(ToolInput input) {
    input.usually("size", USUAL_SIZE).usually("facets", "none");
    Read read = reader.read(Rows.ARTICLES, input.rest(), Set.of());
    SearchRequest request = read.request();
    SearchResult result = engine.search(request);
    AskedNumbers asked = new AskedNumbers(request);
    ArticleRow.Detail detail = ArticleRow.Detail.of(result.hits().size());
    List<String> notices = notices(read, result.notices());
    notices.addAll(detail.notice().isEmpty() ? List.of() : List.of(detail.notice()));
    Found found =
        new Found(
            result.total(),
            request.sort().toString(),
            request.query().readAs(),
            result.didYouMean(),
            notices,
            result.hits().stream().map(hit -> ArticleRow.of(hit, detail, asked, links)).toList(),
            Counted.of(result.facets()),
            cursor(reader, request, result.next()),
            links.page("/search", request));
    return new ToolAnswer(found, told(found, request));
  }

  /** Everything that was read differently than given, once each. */
  static List<String> notices(Read read, List<String> ofResult) {
    Set<String> notices = new LinkedHashSet<>(read.notices());
    notices.addAll(read.request().query().notices());
    notices.addAll(ofResult);
    return new ArrayList<>(notices);
  }

  static @Nullable String cursor(
      SearchRequestReader reader, SearchRequest request, @Nullable Cursor next) {
    return next == null ? null : reader.cursors().encode(next, request);
  }

  private static String told(Found found, SearchRequest request) {
    Told told = new Told();
    told.add("%d found, by %s. %s", found.total(), found.sort(), found.link());
    if (found.didYouMean() != null) {
      told.add("Did you mean: %s", found.didYouMean());
    }
    told.addNotices(found.notices());
    boolean paged = request.cursor() == null;
    int place = paged ? (request.page() - 1) * request.size() : 0;
    for (ArticleRow row : found.articles()) {
      row.tell(++place, told);
    }
    told.addFacets(found.facets());
    if (found.cursor() != null) {
      told.add("There are more: call again with the same arguments and cursor=%s", found.cursor());
    }
    return told.toString();
  }
}
