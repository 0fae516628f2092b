package dev.tidemark.web;

import dev.tidemark.http.Parameters;
import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import dev.tidemark.http.SiteAddress;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.web.article.ArticleSheets;
import dev.tidemark.web.article.Citation;
import dev.tidemark.web.search.ArticleLink;
import dev.tidemark.web.search.Frame.FormatLink;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One article: its text, its numbers, its facts. */
@Path("/articles/{id}")
@PermitAll
@Blocking
public class ArticlePage {
  private static final Logger LOG = Logger.getLogger(ArticlePage.class);
  private static final int SIMILAR = 5;

  private final ArticleLibrary library;
  private final SearchEngine engine;
  private final ArticleSheets sheets;
  private final SiteAddress site;

  ArticlePage(ArticleLibrary library, SearchEngine engine, ArticleSheets sheets, SiteAddress site) {
    this.library = library;
    this.engine = engine;
    this.sheets = sheets;
    this.site = site;
  }

  /** The page. */
  @GET
  public Response article(@PathParam("id") String id, @Context UriInfo uri) {
    Optional<ArticleView> found = library.find(id);
    if (found.isEmpty()) {
      return elsewhere(id);
    }
    ArticleView view = found.get();
    return Html.page(Templates.article(head(view), sheets.of(view, similar(id), isExplained(uri))));
  }

  /** The way to an article that has another id since it was read again. */
  private Response elsewhere(String id) {
    String now =
        library
            .moved(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.of(404, "not_found", "There is no article at this address.")));
    return Response.status(Response.Status.MOVED_PERMANENTLY)
        .header("Location", ArticleLink.of(now))
        .build();
  }

  /** An article that is not searchable yet, or an engine that fails, costs the list alone. */
  private List<Hit> similar(String id) {
    try {
      return engine.similar(id, SIMILAR).orElse(List.of());
    } catch (EngineUnavailableException | DeadlineExceededException unavailable) {
      LOG.warnf("No articles like %s: %s", id, unavailable.getMessage());
      return List.of();
    }
  }

  /** Anything but {@code true} shows the page without reasons: an address is never wrong here. */
  private static boolean isExplained(UriInfo uri) {
    return Parameters.read(uri.getRequestUri().getRawQuery())
        .getOrDefault("explain", List.of())
        .contains("true");
  }

  private Head head(ArticleView view) {
    String path = ArticleLink.of(view.article().id());
    String title = view.article().title() == null ? "Untitled" : view.article().title();
    List<Head.Meta> meta =
        Citation.meta(view.article()).stream()
            .map(entry -> new Head.Meta(entry.getKey(), entry.getValue()))
            .toList();
    return new Head(
        title,
        path,
        true,
        "",
        false,
        Rows.ARTICLES,
        List.of(new FormatLink("JSON", "/api/v1" + path, "application/json")),
        meta,
        Citation.jsonLd(view.article(), site.absolute(path)));
  }
}
