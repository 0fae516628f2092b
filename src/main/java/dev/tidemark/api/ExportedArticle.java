package dev.tidemark.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.search.Hit;
import java.util.List;
import java.util.Set;

/** An article as an object of a whole result: all its facts and its text, its numbers and story. */
final class ExportedArticle {
  private ExportedArticle() {}

  /**
   * The object.
   *
   * @param fields wanted; empty for all
   */
  static ObjectNode of(Hit hit, Set<String> fields) {
    ObjectNode article = ApiJson.tree(hit.article());
    List<ArticleMetric> metrics =
        hit.metrics().stream().map(one -> ArticleMetric.of(one, hit.article(), null)).toList();
    article.set("metrics", ApiJson.tree(new Numbered(metrics)).get("metrics"));
    article.set("story", ApiJson.tree(hit.story()));
    return ApiJson.select(article, fields);
  }

  private record Numbered(List<ArticleMetric> metrics) {}
}
