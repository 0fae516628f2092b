package dev.tidemark.web;

import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Stylesheet, script, icon, and what crawlers are told. */
@Path("/")
@PermitAll
public class StaticFiles {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /search?
      Disallow: /metrics?
      Disallow: /metrics/facets/
      Disallow: /facets/
      Disallow: /api/
      """;

  private final Assets assets;

  StaticFiles(Assets assets) {
    this.assets = assets;
  }

  /** A file by the name that follows from its content. */
  @GET
  @Path("assets/{name}")
  public Response asset(@PathParam("name") String name) {
    Assets.Asset asset =
        assets
            .named(name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.of(404, "not_found", "There is no file of that name.")));
    return Response.ok(asset.text(), asset.type()).header("Cache-Control", FOR_EVER).build();
  }

  /** Crawlers may read articles and lists, not every combination of filters. */
  @GET
  @Path("robots.txt")
  public Response robots() {
    return Response.ok(ROBOTS, "text/plain;charset=UTF-8").build();
  }
}
