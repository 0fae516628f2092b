package dev.tidemark.web;

import dev.tidemark.http.Parameters;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.web.compare.CompareLinks;
import dev.tidemark.web.compare.CompareView;
import dev.tidemark.web.compare.CompareViews;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** What sources say of the same thing, beside each other and over time. */
@Path("/")
@PermitAll
@Blocking
public class ComparePage {
  private final SearchRequestReader reader;
  private final CompareViews views;

  ComparePage(SearchRequestReader reader, CompareViews views) {
    this.reader = reader;
    this.views = views;
  }

  /** A comparison of the claims that the parameters of the page of numbers find. */
  @GET
  @Path("compare")
  public Response compare(@Context UriInfo uri) {
    SearchRequest request =
        reader
            .read(Rows.METRICS, Parameters.read(uri.getRequestUri().getRawQuery()), Set.of())
            .request();
    CompareView view = views.of(request);
    Head head =
        Head.of(view.heading(), view.canonical())
            .showing(request.q(), view.formats())
            .searching(Rows.METRICS);
    boolean whole = view.canonical().equals(CompareLinks.PATH);
    return Html.page(Templates.compare(whole ? head : head.notIndexed(), view));
  }
}
