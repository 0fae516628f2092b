package dev.tidemark.web;

import dev.tidemark.http.SiteAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Lets a browser's address bar search here, with suggestions. */
@Path("/opensearch.xml")
@PermitAll
public class OpenSearch {
  private static final String TYPE = "application/opensearchdescription+xml;charset=UTF-8";

  private final String description;

  OpenSearch(SiteAddress site, Assets assets) {
    description =
        String.format(
            Locale.ROOT,
            """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>Tidemark</ShortName>
      <Description>Articles about markets, and the numbers they claim</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <Image width="16" height="16" type="image/svg+xml">%s</Image>
      <Url type="text/html" template="%s"/>
      <Url type="application/x-suggestions+json" rel="suggestions" template="%s"/>
      <Url type="application/opensearchdescription+xml" rel="self" template="%s"/>
      </OpenSearchDescription>
      """,
            address(site, assets.icon()),
            address(site, "/search?q={searchTerms}"),
            address(site, "/api/v1/suggest?format=opensearch&q={searchTerms}"),
            address(site, "/opensearch.xml"));
  }

  /** The description of the search. */
  @GET
  public Response description() {
    return Response.ok(description, TYPE).build();
  }

  private static String address(SiteAddress site, String path) {
    return site.absolute(path).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
