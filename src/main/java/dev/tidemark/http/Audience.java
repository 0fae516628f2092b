package dev.tidemark.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who reads the answer: a program or a person. */
final class Audience {
  private static final List<String> FOR_PROGRAMS =
      List.of(
          "/api/",
          "/mcp",
          "/feed.",
          "/metrics/feed.",
          "/metrics/medians.",
          "/q/",
          "/opensearch.xml");

  /** Where the forms of a page lead. */
  private static final String FORMS = "/api/try";

  private Audience() {}

  /**
   * Whether a problem goes out as JSON: always under the paths for programs, elsewhere when the
   * client names JSON and not HTML.
   */
  static boolean isProgram(String path, @Nullable String accept) {
    if (FOR_PROGRAMS.stream().anyMatch(path::startsWith) && !path.equals(FORMS)) {
      return true;
    }
    String wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
    return wanted.contains("json") && !wanted.contains("text/html");
  }
}
