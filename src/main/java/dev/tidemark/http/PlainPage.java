package dev.tidemark.http;

/** The page of a problem where nobody makes a better one. */
final class PlainPage {
  private PlainPage() {}

  static String html(Problem problem) {
    String title = escape(problem.title());
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>TITLE</title></head>
        <body><main><h1>TITLE</h1><p>DETAIL</p><p><a href="/">Search</a></p></main></body></html>
        """
        .replace("TITLE", title)
        .replace("DETAIL", escape(problem.detail()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
