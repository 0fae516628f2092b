package dev.tidemark.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The query language, with examples that are links. */
@Path("/help")
@PermitAll
public class HelpPage {

  /** The page. */
  @GET
  public Response help() {
    return Html.page(Templates.help(Head.of("How to search", "/help")));
  }
}
