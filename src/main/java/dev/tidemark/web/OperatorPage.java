package dev.tidemark.web;

import dev.tidemark.http.Parameters;
import dev.tidemark.http.Roles;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.web.operator.OperatorViews;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** How the server's work stands, for those who run it. */
@Path(OperatorViews.PATH)
@Blocking
public class OperatorPage {
  private static final int MAX_DIGITS = 6;

  private final OperatorViews views;

  OperatorPage(OperatorViews views) {
    this.views = views;
  }

  /** The page. */
  @GET
  @RolesAllowed(Roles.OPERATE)
  public Response now(@Context UriInfo uri) {
    int page =
        Parameters.read(uri.getRequestUri().getRawQuery())
            .getOrDefault("page", List.of("1"))
            .stream()
            .findFirst()
            .map(OperatorPage::page)
            .orElse(1);
    return Response.fromResponse(
            Html.page(Templates.operator(Head.of("Operator", null), views.now(page))))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static int page(String text) {
    boolean number =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number || Integer.parseInt(text) < 1) {
      throw new InvalidParameterException(
          "invalid_parameter", "page", "page is a whole number from 1 on.");
    }
    return Integer.parseInt(text);
  }
}
