package dev.tidemark.api;

import dev.tidemark.article.Article;
import dev.tidemark.article.Topic;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.MetricHit;
import dev.tidemark.search.UnitText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Numbers and their medians as feed readers show them. */
final class MetricEntries {
  private MetricEntries() {}

  /** A number that an article claims, with its sentence. */
  static FeedEntry claim(MetricHit hit, UnaryOperator<String> absolute) {
    Metric metric = hit.metric();
    Article article = hit.article();
    String title = metric.text() + ": " + FeedEntry.said(metric);
    String html =
        "<blockquote><p>"
            + FeedEntry.escaped(metric.sentence())
            + "</p></blockquote><p>"
            + FeedEntry.escaped(article.title() == null ? "Untitled" : article.title())
            + "</p>";
    return new FeedEntry(
        "urn:x-tidemark:metric:" + metric.id(),
        XmlText.valid(title),
        absolute.apply(Paths.number(article.id(), metric.id())),
        article.url(),
        XmlText.valid(html),
        article.published() == null ? null : article.published().start(),
        hit.indexed(),
        article.authors().stream().map(XmlText::valid).toList(),
        article.provider() == null ? null : XmlText.valid(article.provider().name()),
        article.topics().stream().map(Topic::name).map(XmlText::valid).toList(),
        article.language());
  }

  /**
   * What is claimed for a year. Its id holds the search, the year, the unit and the median: a
   * reader shows it anew whenever the median has become another.
   *
   * @param search names the search, whatever its address
   * @param page the whole address of the numbers of that year
   */
  static FeedEntry median(YearStatistics line, String search, String page, Instant updated) {
    String unit = UnitText.of(line.unit(), line.currency());
    String median = line.median().toPlainString();
    String title =
        String.format(
            Locale.ROOT,
            "%s: median %s %s of %d %s",
            line.year(),
            median,
            unit,
            line.count(),
            line.count() == 1 ? "number" : "numbers");
    String html =
        String.format(
            Locale.ROOT,
            "<p>Least %s, quartiles %s and %s, most %s; %d stories, %d sources.</p>",
            line.min().toPlainString(),
            line.q1().toPlainString(),
            line.q3().toPlainString(),
            line.max().toPlainString(),
            line.stories(),
            line.sources());
    String id =
        String.join(
            ":", "urn:x-tidemark:median", search, String.valueOf(line.year()), unit, median);
    return new FeedEntry(
        id, title, page, null, html, null, updated, List.of(), "Tidemark", List.of(), null);
  }
}
