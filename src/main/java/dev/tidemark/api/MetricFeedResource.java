package dev.tidemark.api;

import dev.tidemark.http.EntityTags;
import dev.tidemark.http.Parameters;
import dev.tidemark.http.SiteAddress;
import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.MetricHit;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.ParameterNames;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequest.Sort;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.SearchEngine;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searches of numbers as feeds: new ones as they come in, and medians as they change. */
@Path("/")
@Tag(name = "Numbers")
@PermitAll
@Blocking
public class MetricFeedResource {
  private static final String PATH = "/metrics/";
  private static final String CLAIMS =
      "The numbers of a search, the last that came in first, each with its sentence;"
          + " takes what /api/v1/metrics takes, but no sort, page or facets.";
  private static final String MEDIANS =
      "What is claimed for each year and unit of a search of numbers;"
          + " an entry comes anew when its median has become another.";

  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final SearchTags tags;
  private final SiteAddress site;

  MetricFeedResource(
      SearchEngine engine, SearchRequestReader reader, SearchTags tags, SiteAddress site) {
    this.engine = engine;
    this.reader = reader;
    this.tags = tags;
    this.site = site;
  }

  /** New numbers as Atom. */
  @GET
  @Path("metrics/feed.atom")
  @Operation(operationId = "claimsAtom", summary = "New numbers: Atom", description = CLAIMS)
  @APIResponse(
      responseCode = "200",
      description = "The feed",
      content =
          @Content(
              mediaType = AtomFeed.MEDIA_TYPE,
              schema = @Schema(implementation = String.class)))
  public Response claimsAtom(@Context HttpServerRequest http) {
    return answer(http, AtomFeed.MEDIA_TYPE, false);
  }

  /** New numbers as JSON Feed. */
  @GET
  @Path("metrics/feed.json")
  @Operation(operationId = "claimsJson", summary = "New numbers: JSON Feed", description = CLAIMS)
  @APIResponse(
      responseCode = "200",
      description = "The feed",
      content =
          @Content(
              mediaType = JsonFeed.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class)))
  public Response claimsJson(@Context HttpServerRequest http) {
    return answer(http, JsonFeed.MEDIA_TYPE, false);
  }

  /** Medians as Atom. */
  @GET
  @Path("metrics/medians.atom")
  @Operation(operationId = "mediansAtom", summary = "Medians: Atom", description = MEDIANS)
  @APIResponse(
      responseCode = "200",
      description = "The feed",
      content =
          @Content(
              mediaType = AtomFeed.MEDIA_TYPE,
              schema = @Schema(implementation = String.class)))
  public Response mediansAtom(@Context HttpServerRequest http) {
    return answer(http, AtomFeed.MEDIA_TYPE, true);
  }

  /** Medians as JSON Feed. */
  @GET
  @Path("metrics/medians.json")
  @Operation(operationId = "mediansJson", summary = "Medians: JSON Feed", description = MEDIANS)
  @APIResponse(
      responseCode = "200",
      description = "The feed",
      content =
          @Content(
              mediaType = JsonFeed.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class)))
  public Response mediansJson(@Context HttpServerRequest http) {
    return answer(http, JsonFeed.MEDIA_TYPE, true);
  }

  private Response answer(HttpServerRequest http, String mediaType, boolean medians) {
    SearchRequest request = request(Parameters.read(http.query()), medians);
    String tag = tags.of(engine.generation(), http.uri(), request);
    if (EntityTags.matches(http.getHeader("If-None-Match"), tag)) {
      return SearchTags.notModified(tag);
    }
    MetricResult result = engine.metrics(request);
    Feed feed = feed(request, result, medians);
    return FeedAnswers.of(feed, mediaType, tags.of(result.generation(), http.uri(), request));
  }

  private SearchRequest request(Map<String, List<String>> parameters, boolean medians) {
    FeedAnswers.leavePageOut(parameters);
    SearchRequest request =
        reader.read(Rows.METRICS, parameters, Set.of()).request().withSort(Sort.ADDED);
    return (medians ? request.withSize(1) : request.asBare()).withFacets(List.of());
  }

  private Feed feed(SearchRequest request, MetricResult result, boolean medians) {
    Instant updated =
        result.hits().stream()
            .map(MetricHit::indexed)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    SearchRequest shown = FeedAnswers.shown(request);
    List<FeedEntry> entries =
        medians
            ? result.statistics().stream().map(line -> median(line, shown, updated)).toList()
            : result.hits().stream().map(hit -> MetricEntries.claim(hit, site::absolute)).toList();
    String name = PATH + (medians ? "medians" : "feed");
    String query = SearchAddress.of(medians ? shown : request);
    return new Feed(
        FeedAnswers.title(request, medians ? "medians" : "new numbers"),
        site.absolute(Paths.with(name + ".atom", query)),
        site.absolute(Paths.with(name + ".json", query)),
        site.absolute(Paths.page(shown)),
        updated,
        entries);
  }

  private FeedEntry median(YearStatistics line, SearchRequest shown, Instant updated) {
    String query = SearchAddress.of(shown);
    UUID search = UUID.nameUUIDFromBytes(query.getBytes(StandardCharsets.UTF_8));
    String year = Paths.and(query, ParameterNames.METRIC_YEAR, String.valueOf(line.year()));
    String page = site.absolute(Paths.with("/metrics", year));
    return MetricEntries.median(line, search.toString(), page, updated);
  }
}
