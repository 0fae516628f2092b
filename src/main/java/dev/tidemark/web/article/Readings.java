package dev.tidemark.web.article;

import dev.tidemark.article.Article;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Reason;
import dev.tidemark.web.search.ArticleLink;
import dev.tidemark.web.text.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of one article, each with what the others say of it. */
final class Readings {
  private final Map<String, Metric> metrics = new LinkedHashMap<>();
  private final Article article;
  private final Set<String> marked;
  private final Map<String, List<Reason>> reasons;
  private final CheckText checks;

  /**
   * @param marked ids of those that have a place of their own in the text
   * @param reasons why they were read so, by id; empty unless asked for
   */
  Readings(
      Article article,
      List<Metric> metrics,
      Set<String> marked,
      Map<String, List<Reason>> reasons) {
    metrics.forEach(metric -> this.metrics.put(metric.id(), metric));
    this.article = article;
    this.marked = marked;
    this.reasons = reasons;
    this.checks = new CheckText(metrics);
  }

  /** All of them, in the order of the text. */
  List<Reading> all() {
    return metrics.values().stream().map(metric -> Reading.of(metric, this)).toList();
  }

  /** Where it stands in a document with pages; null elsewhere. */
  @Nullable Integer page(Metric metric) {
    return article.page(metric.field(), metric.start());
  }

  boolean isMarked(Metric metric) {
    return marked.contains(metric.id());
  }

  @Nullable String check(Metric metric) {
    return checks.of(metric);
  }

  List<Reading.Why> reasons(Metric metric) {
    return reasons.getOrDefault(metric.id(), List.of()).stream().map(Reading.Why::of).toList();
  }

  /** The one that stands for it; null when it stands for itself. */
  @Nullable Link leader(Metric metric) {
    return Optional.ofNullable(metric.mentionOf())
        .map(metrics::get)
        .map(leader -> Link.to(leader.text(), place(leader)))
        .orElse(null);
  }

  /** The other places where the text says the same. */
  List<Reading.Also> also(Metric metric) {
    return metric.mentions().stream()
        .map(id -> Optional.ofNullable(metrics.get(id)))
        .flatMap(Optional::stream)
        .map(
            other ->
                new Reading.Also(
                    other.text(),
                    isMarked(other) ? place(other) : null,
                    isMarked(other) ? null : ArticleLink.metricAnchor(other.id())))
        .toList();
  }

  private static String place(Metric metric) {
    return "#" + ArticleLink.metricAnchor(metric.id());
  }
}
