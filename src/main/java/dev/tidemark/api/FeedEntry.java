package dev.tidemark.api;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Topic;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Period;
import dev.tidemark.search.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An article as feed readers show it.
 *
 * @param id stays, wherever the site is
 * @param page the whole address of the article here
 * @param original where it was published; null when unknown
 * @param html its summary, then the first of its numbers that were read with confidence; text is
 *     escaped
 * @param published when it came out, at the first instant that its date covers; null when unknown
 * @param updated when it came in, or changed here
 */
record FeedEntry(
    String id,
    String title,
    String page,
    @Nullable String original,
    String html,
    @Nullable Instant published,
    Instant updated,
    List<String> authors,
    @Nullable String provider,
    List<String> topics,
    @Nullable String language) {
  private static final String NAMED = "urn:x-tidemark:article:";
  private static final int MOST_NUMBERS = 8;

  FeedEntry {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
  }

  /**
   * Of a hit.
   *
   * @param absolute the whole address of a path
   */
  static FeedEntry of(Hit hit, UnaryOperator<String> absolute) {
    Article article = hit.article();
    Provider provider = article.provider();
    String page = absolute.apply("/articles/" + article.id());
    return new FeedEntry(
        NAMED + article.id(),
        XmlText.valid(article.title() == null ? "Untitled" : article.title()),
        page,
        article.url(),
        html(hit, page),
        article.published() == null ? null : article.published().start(),
        hit.indexed(),
        article.authors().stream().map(XmlText::valid).toList(),
        provider == null ? null : XmlText.valid(provider.name()),
        article.topics().stream().map(Topic::name).map(XmlText::valid).toList(),
        article.language());
  }

  private static String html(Hit hit, String page) {
    StringBuilder html = new StringBuilder();
    String summary = hit.article().summary();
    if (summary != null && !summary.isBlank()) {
      html.append("<p>").append(escaped(summary)).append("</p>");
    } else {
      hit.snippets().stream()
          .findFirst()
          .ifPresent(snippet -> html.append("<p>").append(snippet.html()).append("</p>"));
    }
    List<Metric> leading =
        hit.metrics().stream().filter(Metric::leads).filter(Metric::sure).toList();
    if (!leading.isEmpty()) {
      html.append("<ul>");
      leading.stream().limit(MOST_NUMBERS).forEach(metric -> html.append(line(metric, page)));
      html.append("</ul>");
    }
    return XmlText.valid(html.toString());
  }

  private static String line(Metric metric, String page) {
    String number = metric.id().substring(metric.id().lastIndexOf('.') + 1);
    return "<li><a href=\""
        + escaped(page)
        + "#number-"
        + number
        + "\">"
        + escaped(metric.text())
        + "</a>: "
        + escaped(said(metric))
        + "</li>";
  }

  /** What a number measures, when it holds and who says so, in a line. */
  static String said(Metric metric) {
    List<String> parts = new ArrayList<>();
    parts.add(metric.type().toString().replace('_', ' '));
    if (metric.subject() != null) {
      parts.add(metric.subject());
    }
    Period period = metric.period();
    if (period != null && period.text() != null) {
      parts.add(period.text());
    }
    if (metric.source() != null) {
      parts.add("says " + metric.source());
    }
    return String.join(", ", parts);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
