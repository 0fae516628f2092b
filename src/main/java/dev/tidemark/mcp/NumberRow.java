package dev.tidemark.mcp;

import dev.tidemark.article.Article;
import dev.tidemark.metric.Check;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A claimed number in short.
 *
 * @param period the year or span that it speaks of: {@code 2031}, {@code 2024..2031}, {@code now}
 * @param check what the arithmetic of its article says of it
 * @param page of a document with pages, from 1; null elsewhere
 * @param title of its article; null beside the article
 * @param link to its sentence
 */
record NumberRow(
    String id,
    String text,
    String type,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String unit,
    @Nullable String currency,
    @Nullable String period,
    String modality,
    @Nullable String subject,
    @Nullable String region,
    @Nullable String source,
    @Nullable String check,
    @Nullable String sentence,
    @Nullable Integer page,
    @Nullable String title,
    @Nullable String provider,
    @Nullable String published,
    String link) {
  private static final int SENTENCE = 280;
  private static final int NAME = 80;
  private static final int TITLE = 120;

  /** A number beside its article. */
  static NumberRow beside(Article article, Metric metric, Links links, boolean withSentence) {
    return row(metric, article, false, links, withSentence);
  }

  /** A number with the article that claims it. */
  static NumberRow of(Metric metric, Article article, Links links, boolean withSentence) {
    return row(metric, article, true, links, withSentence);
  }

  private static NumberRow row(
      Metric metric, Article article, boolean named, Links links, boolean withSentence) {
    Check check = metric.check();
    return new NumberRow(
        metric.id(),
        Brief.line(metric.text(), NAME),
        metric.type().toString(),
        metric.value(),
        metric.low(),
        metric.high(),
        metric.unit().toString(),
        metric.currency(),
        period(metric.period()),
        metric.modality().toString(),
        Brief.lineOrNull(metric.subject(), NAME),
        Brief.lineOrNull(metric.region(), NAME),
        Brief.lineOrNull(metric.source(), NAME),
        check == null ? null : check.status().toString(),
        withSentence ? Brief.line(metric.sentence(), SENTENCE) : null,
        article.page(metric.field(), metric.start()),
        named ? Brief.lineOrNull(article.title(), TITLE) : null,
        !named || article.provider() == null ? null : Brief.line(article.provider().name(), NAME),
        !named || article.published() == null ? null : article.published().text(),
        links.number(metric.id()));
  }

  /** For reading: {@code $296 billion (market_size of deep learning, 2031, forecast, …)}. */
  String told() {
    StringBuilder told = new StringBuilder(text).append(" (").append(type);
    add(told, " of ", subject);
    add(told, ", for ", period);
    told.append(", ").append(modality);
    add(told, ", region ", region);
    add(told, ", according to ", source);
    add(told, ", arithmetic ", check);
    add(told, ", page ", page == null ? null : page.toString());
    told.append(')');
    add(told, " in “", title);
    told.append(title == null ? "" : "”");
    add(told, ", ", provider);
    add(told, ", ", published);
    return told.append(' ').append(link).toString();
  }

  private static void add(StringBuilder told, String before, @Nullable String value) {
    if (value != null) {
      told.append(before).append(value);
    }
  }

  private static @Nullable String period(@Nullable Period period) {
    if (period == null) {
      return null;
    }
    if (period.now()) {
      return "now";
    }
    String from = period.from();
    String to = period.to();
    return from == null ? to : from + ".." + (to == null ? "" : to);
  }
}
