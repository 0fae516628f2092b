package dev.tidemark.web.article;

import dev.tidemark.article.Article;
import dev.tidemark.article.TextField;
import dev.tidemark.metric.Metric;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an article as safe HTML with their metrics marked.
 *
 * @param summary null when there is none, or when the body starts with it
 * @param placed ids of the metrics that can be linked to
 */
record ArticleTexts(
    String title,
    @Nullable String subtitle,
    @Nullable String summary,
    @Nullable String body,
    Set<String> placed) {

  static ArticleTexts of(Article article, List<Metric> metrics) {
    Set<String> placed = new HashSet<>();
    String title = line(article, TextField.TITLE, metrics, placed);
    String subtitle = line(article, TextField.SUBTITLE, metrics, placed);
    String summary =
        repeatsBody(article) ? null : line(article, TextField.SUMMARY, metrics, placed);
    String body = body(article, metrics, placed);
    return new ArticleTexts(title == null ? "Untitled" : title, subtitle, summary, body, placed);
  }

  private static boolean repeatsBody(Article article) {
    String summary = article.summary();
    String body = article.body();
    return summary != null && body != null && body.strip().startsWith(summary.strip());
  }

  private static @Nullable String line(
      Article article, TextField field, List<Metric> metrics, Set<String> placed) {
    String text = article.text(field);
    if (text == null || text.isBlank()) {
      return null;
    }
    MetricMarks marks = marks(field, metrics);
    String html = Prose.line(text, marks);
    placed.addAll(marks.placed());
    return html;
  }

  private static @Nullable String body(Article article, List<Metric> metrics, Set<String> placed) {
    String text = article.body();
    if (text == null || text.isBlank()) {
      return null;
    }
    MetricMarks marks = marks(TextField.BODY, metrics);
    String html =
        article.origin().format().equals("text")
            ? Prose.plain(text, marks)
            : Prose.markdown(text, marks);
    placed.addAll(marks.placed());
    return html;
  }

  private static MetricMarks marks(TextField field, List<Metric> metrics) {
    return new MetricMarks(metrics.stream().filter(metric -> metric.field() == field).toList());
  }
}
