package dev.tidemark.web;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.TextField;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.metric.Bound;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Period;
import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article that says one number three times, and one that may be none. */
final class RepeatedNumbers {
  static final String TITLE = "Sailcloth market to reach $7 billion by 2032";
  private static final String SUMMARY = "The sailcloth market will be worth $7 billion by 2032.";
  private static final String BODY =
      "Nearly $7bn will be spent on sailcloth in 2032. The yard has 19 looms, or was it $3 million?";

  private RepeatedNumbers() {}

  static ArticleView view() {
    Article article =
        new ArticleBuilder()
            .title(TITLE)
            .summary(SUMMARY)
            .body(BODY)
            .language("en")
            .url("https://www.example.org/sailcloth")
            .published(PublishedDate.valueOf("2024-05-06"))
            .build();
    String id = article.id();
    List<String> others = List.of(id + ".2", id + ".3");
    return InventedArticles.view(
        article,
        List.of(
            metric(id, 1, TextField.TITLE, TITLE, "$7 billion", 1.0, null, others),
            metric(id, 2, TextField.SUMMARY, SUMMARY, "$7 billion", 1.0, id + ".1", List.of()),
            metric(id, 3, TextField.BODY, BODY, "$7bn", 0.9, id + ".1", List.of()),
            metric(id, 4, TextField.BODY, BODY, "$3 million", 0.3, null, List.of())),
        1);
  }

  private static Metric metric(
      String article,
      int number,
      TextField field,
      String text,
      String words,
      double confidence,
      @Nullable String mentionOf,
      List<String> mentions) {
    int start = text.indexOf(words);
    return new Metric(
        article + "." + number,
        article,
        MetricType.MARKET_SIZE,
        words,
        field,
        start,
        start + words.length(),
        text,
        new BigDecimal(words.startsWith("$7") ? "7e9" : "3e6"),
        null,
        null,
        Bound.EXACT,
        Unit.CURRENCY,
        "USD",
        new Period("by 2032", null, "2032", false),
        Modality.FORECAST,
        "sailcloth",
        null,
        null,
        null,
        null,
        confidence,
        mentionOf,
        mentions);
  }
}
