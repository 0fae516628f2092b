package dev.tidemark.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pages as answers. */
final class Html {
  private static final String TYPE = "text/html;charset=UTF-8";

  /** The header by which the script asks for the part of a page that it exchanges. */
  static final String PART = "Tidemark-Part";

  private static final String RESULTS = "results";

  private Html() {}

  /**
   * The page, or its title and results alone.
   *
   * @param part what the request's {@value #PART} says; anything but {@code results} asks for all
   */
  static Response page(
      @Nullable String part, Supplier<TemplateInstance> whole, Supplier<TemplateInstance> results) {
    Response answer = page(RESULTS.equals(part) ? results.get() : whole.get());
    return Response.fromResponse(answer).header("Vary", PART).build();
  }

  /** The page, to be asked for again each time: the index changes. */
  static Response page(TemplateInstance template) {
    return Response.ok(template.render(), TYPE).header("Cache-Control", "no-cache").build();
  }
}
