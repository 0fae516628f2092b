package dev.tidemark.web;

import dev.tidemark.http.Parameters;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.web.metrics.MetricsView;
import dev.tidemark.web.metrics.MetricsViews;
import dev.tidemark.web.search.RangeForm;
import dev.tidemark.web.search.SearchLinks;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers that articles claim: a table, what is claimed for each year, and a plot. */
@Path("/")
@PermitAll
@Blocking
public class MetricsPage {
  private final SearchRequestReader reader;
  private final MetricsViews views;

  MetricsPage(SearchRequestReader reader, MetricsViews views) {
    this.reader = reader;
    this.views = views;
  }

  /** A page of numbers; what a form sent is answered with the way to its canonical address. */
  @GET
  @Path("metrics")
  public Response metrics(@Context UriInfo uri, @HeaderParam(Html.PART) @Nullable String part) {
    Map<String, List<String>> parameters = Parameters.read(uri.getRequestUri().getRawQuery());
    boolean submitted = RangeForm.isSubmitted(parameters);
    Read read =
        reader.read(Rows.METRICS, submitted ? RangeForm.merged(parameters) : parameters, Set.of());
    String canonical = SearchLinks.canonical(read.request(), reader.cursors());
    if (submitted) {
      return Response.status(Response.Status.SEE_OTHER).header("Location", canonical).build();
    }
    MetricsView view = views.of(read);
    Head head =
        Head.of(view.frame().heading(), canonical)
            .showing(view.frame().q(), view.frame().formats())
            .searching(Rows.METRICS);
    Head kept = canonical.equals(SearchLinks.METRICS_PATH) ? head : head.notIndexed();
    return Html.page(
        part, () -> Templates.metrics(kept, view), () -> Templates.metrics$part(kept, view));
  }
}
