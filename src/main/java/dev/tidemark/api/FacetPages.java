package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tidemark.http.EntityTags;
import dev.tidemark.http.Parameters;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.engine.SearchEngine;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A facet's values, page by page, of articles or of metrics. */
@Singleton
class FacetPages {
  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final SearchTags tags;

  FacetPages(SearchEngine engine, SearchRequestReader reader, SearchTags tags) {
    this.engine = engine;
    this.reader = reader;
    this.tags = tags;
  }

  /**
   * A page of a facet.
   *
   * @param cursor where to go on; absent at the end
   */
  @Schema(name = "FacetPage")
  record FacetPage(
      String field,
      int distinct,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String interval,
      List<FacetAnswer.Value> values,
      List<String> notices,
      SearchAnswer.Links links,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cursor) {}

  /**
   * The page that a request asks for.
   *
   * @param rows whose values are counted
   * @throws InvalidParameterException when such rows have no such facet
   */
  Response answer(Rows rows, String field, HttpServerRequest request) {
    Facet facet =
        Facet.named(field)
            .filter(rows.countable()::contains)
            .orElseThrow(() -> unknown(field, rows));
    Map<String, List<String>> parameters = Parameters.read(request.query());
    FacetPaging paging = FacetPaging.takeFrom(parameters);
    Read read = reader.read(rows, parameters, Set.of());
    String current = tags.of(engine.generation(), request.uri(), read.request());
    if (EntityTags.matches(request.getHeader("If-None-Match"), current)) {
      return SearchTags.notModified(current);
    }
    FacetCounts counts =
        engine.facet(
            new FacetRequest(
                read.request(), facet, paging.prefix(), paging.size(), paging.offset()));
    return SearchTags.ok(ApiJson.write(page(read, counts, paging)), current);
  }

  private FacetPage page(Read read, FacetCounts counts, FacetPaging paging) {
    SearchRequest request = read.request();
    FacetAnswer answer = FacetAnswer.of(request, counts, reader);
    String name = counts.facet().parameter();
    String path = Paths.facets(request.rows()) + '/' + name;
    String search = SearchAddress.of(SearchAddress.onPage(request, 1));
    String cursor = paging.cursorAfter(counts);
    String next =
        cursor == null ? null : Paths.with(path, paging.onto(search) + "&cursor=" + cursor);
    return new FacetPage(
        name,
        answer.distinct(),
        answer.interval(),
        answer.values(),
        AnswerParts.notices(read, List.of()),
        new SearchAnswer.Links(
            Paths.with(path, paging.onto(search)), next, Paths.page(request), null, null),
        cursor);
  }

  private static InvalidParameterException unknown(String field, Rows rows) {
    String known =
        rows.countable().stream().map(Facet::parameter).collect(Collectors.joining(", "));
    return new InvalidParameterException(
        "invalid_parameter", "field", "There is no facet " + field + ". There are: " + known + ".");
  }
}
