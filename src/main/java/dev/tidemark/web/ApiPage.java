package dev.tidemark.web;

import dev.tidemark.http.Parameters;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.web.reference.ApiReferences;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** The API for people: what can be asked, with a form for every question that only reads. */
@Path("/api")
@PermitAll
public class ApiPage {
  private static final String OPERATION = "operation";

  private final ApiReferences references;

  ApiPage(ApiReferences references) {
    this.references = references;
  }

  /** The page. */
  @GET
  public Response reference() {
    return Html.page(
        Templates.api(Head.of("The API, to read and to try", "/api"), references.whole()));
  }

  /** The way to the address that a form of the page asks for. */
  @GET
  @Path("try")
  public Response attempt(@Context UriInfo uri) {
    Map<String, List<String>> filled = Parameters.read(uri.getRequestUri().getRawQuery());
    String operation = String.join("", filled.getOrDefault(OPERATION, List.of()));
    String address =
        references
            .tried(operation, filled)
            .orElseThrow(
                () ->
                    new InvalidParameterException(
                        "invalid_parameter",
                        OPERATION,
                        "operation names one that reads, with every part of its path filled in."));
    return Response.status(Response.Status.SEE_OTHER).header("Location", address).build();
  }
}
