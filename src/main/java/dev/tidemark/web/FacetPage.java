package dev.tidemark.web;

import dev.tidemark.http.Parameters;
import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import dev.tidemark.search.Facet;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.web.search.FacetList;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** All values of a facet, for a search or for everything. */
@Path("/")
@PermitAll
@Blocking
public class FacetPage {
  private static final int MOST_PAGES = 10_000;

  private final FacetListViews views;

  private final TopicTreeViews topicTree;

  private final ProvidersViews providers;

  private final SourcesViews sources;

  FacetPage(
      FacetListViews views,
      TopicTreeViews topicTree,
      ProvidersViews providers,
      SourcesViews sources) {
    this.views = views;
    this.topicTree = topicTree;
    this.providers = providers;
    this.sources = sources;
  }

  /** The list of a facet over a search. */
  @GET
  @Path("facets/{field}")
  public Response facet(@PathParam("field") String field, @Context UriInfo uri) {
    return list(Rows.ARTICLES, field, uri);
  }

  /** The list of a facet over the numbers that a search finds. */
  @GET
  @Path("metrics/facets/{field}")
  public Response ofMetrics(@PathParam("field") String field, @Context UriInfo uri) {
    return list(Rows.METRICS, field, uri);
  }

  /** What is written about: the tree, and the list of a search or of what starts so. */
  @GET
  @Path("topics")
  public Response topics(@Context UriInfo uri) {
    if (Parameters.read(uri.getRequestUri().getRawQuery()).isEmpty()) {
      TopicTreeView view = topicTree.tree();
      return Html.page(Templates.topics(Head.of(view.heading(), "/topics"), view));
    }
    return list(Rows.ARTICLES, Facet.TOPIC, "/topics", uri);
  }

  /** Who publishes: all of them, and the list of a search or of what starts so. */
  @GET
  @Path("providers")
  public Response providers(@Context UriInfo uri) {
    Map<String, List<String>> parameters = Parameters.read(uri.getRequestUri().getRawQuery());
    if (List.of("page").containsAll(parameters.keySet())) {
      int page = page(first(parameters, "page"));
      ProvidersView view = providers.page(page);
      Head head = Head.of(view.heading(), page == 1 ? "/providers" : null);
      return Html.page(Templates.providers(page == 1 ? head : head.notIndexed(), view));
    }
    return list(Rows.ARTICLES, Facet.PROVIDER, "/providers", uri);
  }

  /** Whose numbers are repeated: the commonest, and the list of a search or of what starts so. */
  @GET
  @Path("sources")
  public Response sources(@Context UriInfo uri) {
    if (Parameters.read(uri.getRequestUri().getRawQuery()).isEmpty()) {
      SourcesView view = sources.commonest();
      return Html.page(Templates.sources(Head.of(view.heading(), "/sources"), view));
    }
    return list(Rows.ARTICLES, Facet.SOURCE, "/sources", uri);
  }

  private Response list(Rows rows, String field, UriInfo uri) {
    Facet facet =
        Facet.named(field)
            .filter(rows.countable()::contains)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.of(404, "not_found", "There is no list of that name.")));
    return list(rows, facet, FacetList.path(rows, facet), uri);
  }

  private Response list(Rows rows, Facet facet, String path, UriInfo uri) {
    Map<String, List<String>> parameters = Parameters.read(uri.getRequestUri().getRawQuery());
    String prefix = first(parameters, "prefix");
    int page = page(first(parameters, "page"));
    FacetListView view = views.of(rows, facet, path, parameters, prefix, page);
    boolean whole = view.scope() == null && prefix.isEmpty() && page == 1;
    Head head = Head.of(view.heading(), whole ? path : null);
    return Html.page(Templates.facet(whole ? head : head.notIndexed(), view));
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }

  private static int page(String text) {
    if (text.isEmpty()) {
      return 1;
    }
    boolean digits = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int page = digits ? Integer.parseInt(text) : 0;
    if (page < 1 || page > MOST_PAGES) {
      throw new InvalidParameterException(
          "invalid_parameter", "page", "page must be a whole number from 1 to " + MOST_PAGES + ".");
    }
    return page;
  }
}
