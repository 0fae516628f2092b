package dev.tidemark.api;

import dev.tidemark.search.Hit;
import java.util.Set;
import java.util.function.Function;

/**
 * Articles as the lines of a file.
 *
 * @param head before the first one
 * @param line of each, with its end
 */
record ArticleLines(String head, Function<Hit, String> line) {

  /**
   * Those of a format.
   *
   * @param fields wanted; empty for all
   * @param article the whole address of an article's page by its id
   */
  static ArticleLines of(
      ExportFormat format, Set<String> fields, Function<String, String> article) {
    return switch (format) {
      case CSV -> {
        ArticleColumns columns = ArticleColumns.of(fields);
        yield new ArticleLines(
            CsvText.BYTE_ORDER_MARK + CsvText.line(columns.names()),
            hit -> CsvText.line(columns.of(hit)));
      }
      case NDJSON ->
          new ArticleLines("", hit -> ApiJson.write(ExportedArticle.of(hit, fields)) + "\n");
      case RIS -> new ArticleLines("", hit -> RisText.of(hit.article(), page(hit, article)));
      case BIB -> new ArticleLines("", hit -> BibTexText.of(hit.article(), page(hit, article)));
    };
  }

  private static String page(Hit hit, Function<String, String> article) {
    return article.apply(hit.article().id());
  }
}
