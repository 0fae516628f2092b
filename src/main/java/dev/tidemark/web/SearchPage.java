package dev.tidemark.web;

import dev.tidemark.http.Parameters;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.web.search.RangeForm;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.search.SearchView;
import dev.tidemark.web.search.SearchViews;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results, with everything that narrows them. */
@Path(SearchLinks.PATH)
@PermitAll
@Blocking
public class SearchPage {
  private final SearchRequestReader reader;
  private final SearchViews views;

  SearchPage(SearchRequestReader reader, SearchViews views) {
    this.reader = reader;
    this.views = views;
  }

  /** A page of results; what a form sent is answered with the way to its canonical address. */
  @GET
  public Response search(@Context UriInfo uri, @HeaderParam(Html.PART) @Nullable String part) {
    Map<String, List<String>> parameters = Parameters.read(uri.getRequestUri().getRawQuery());
    if (RangeForm.isSubmitted(parameters)) {
      Read read = reader.read(RangeForm.merged(parameters));
      return Response.status(Response.Status.SEE_OTHER)
          .header("Location", SearchLinks.canonical(read.request(), reader.cursors()))
          .build();
    }
    Read read = reader.read(parameters);
    SearchView view = views.of(read);
    String canonical = SearchLinks.canonical(read.request(), reader.cursors());
    Head head =
        Head.of(view.frame().heading(), canonical)
            .showing(view.frame().q(), view.frame().formats())
            .notIndexed();
    return Html.page(
        part, () -> Templates.search(head, view), () -> Templates.search$part(head, view));
  }
}
