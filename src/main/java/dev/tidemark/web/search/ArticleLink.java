package dev.tidemark.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of articles and of the numbers in them. */
public final class ArticleLink {
  private ArticleLink() {}

  /** The page of an article. */
  public static String of(String id) {
    return "/articles/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  /** The anchor of a metric on its article's page. */
  public static String metricAnchor(String metricId) {
    return "number-" + metricId.substring(metricId.lastIndexOf('.') + 1);
  }
}
