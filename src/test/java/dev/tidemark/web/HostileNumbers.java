package dev.tidemark.web;

import dev.tidemark.article.Article;
import dev.tidemark.article.TextField;
import dev.tidemark.metric.Bound;
import dev.tidemark.metric.Check;
import dev.tidemark.metric.CheckStatus;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Period;
import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.util.List;

/** Numbers whose every fact tries to break out of where it is shown. */
final class HostileNumbers {
  static final String SUBJECT = "</title></svg><script>alert(10)</script>";
  static final String SOURCE = "=cmd|' /c calc'!a1";

  private static final String WRITTEN = "$5 billion";

  private HostileNumbers() {}

  /** One number, a range said as a fact. */
  static List<Metric> of(Article article) {
    String text = String.valueOf(article.body());
    int start = text.indexOf(WRITTEN);
    return List.of(
        new Metric(
            article.id() + ".1",
            article.id(),
            MetricType.MARKET_SIZE,
            WRITTEN,
            TextField.BODY,
            start,
            start + WRITTEN.length(),
            text,
            null,
            new BigDecimal("4e9"),
            new BigDecimal("6e9"),
            Bound.RANGE,
            Unit.CURRENCY,
            "USD",
            new Period("\"><b>", null, "2031", false),
            Modality.ACTUAL,
            SUBJECT,
            null,
            "<i>Nowhere</i>",
            SOURCE,
            new Check(
                CheckStatus.INCONSISTENT, new BigDecimal("5.2e9"), 5, List.of(article.id() + ".1")),
            1.0,
            null,
            List.of()));
  }
}
