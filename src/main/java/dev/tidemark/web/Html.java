package dev.tidemark.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** Pages as answers. */
final class Html {
  private static final String TYPE = "text/html;charset=UTF-8";

  private Html() {}

  /** The page, to be asked for again each time: the index changes. */
  static Response page(TemplateInstance template) {
    return Response.ok(template.render(), TYPE).header("Cache-Control", "no-cache").build();
  }
}
