package dev.tidemark.search.engine;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Story;
import dev.tidemark.article.TextField;
import dev.tidemark.metric.Bound;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Period;
import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Articles with a few claims each, made by hand. */
final class SomeClaims {
  /** Values that filters choose in a spelling of their own: shown beside the counted ones. */
  private static final Set<String> BESIDE =
      Set.of("robotics", "Robots", "2028..", "solid-state batteries");

  private SomeClaims() {}

  static boolean isChosenBeside(String value) {
    return value.endsWith(".example") || BESIDE.contains(value);
  }

  /** {@code a.1}, a rate of robots that Northbank gives; {@code a.2}, the size of wind by 2030. */
  static IndexChange.Put robotsAndWind(long sequence) {
    return robotsAndWind(sequence, "a");
  }

  /** The same in an article of another id, a letter. */
  static IndexChange.Put robotsAndWind(long sequence, String id) {
    Article article =
        new ArticleBuilder().id(id).title("Robots and turbines").body("A text.").build();
    Metric rate =
        claim(
                id + ".1",
                MetricType.CAGR,
                "35",
                Unit.PERCENT,
                "robots",
                "Robots grow by 35% a year.")
            .source("Northbank")
            .build();
    Metric size =
        claim(id + ".2", MetricType.MARKET_SIZE, "5e9", Unit.CURRENCY, "wind", "Turbines sell.")
            .to("2030")
            .build();
    return put(sequence, article, List.of(rate, size));
  }

  /** {@code b.1} leads {@code b.2}; {@code b.3} is unsure. */
  static IndexChange.Put unsureAndRepeated(long sequence) {
    Article article = new ArticleBuilder().id("b").title("Batteries").body("A text.").build();
    Claimed size =
        claim("b.1", MetricType.MARKET_SIZE, "296e9", Unit.CURRENCY, "batteries", "A sentence.");
    Claimed again =
        claim("b.2", MetricType.MARKET_SIZE, "300e9", Unit.CURRENCY, "batteries", "Another.");
    Claimed unsure =
        claim("b.3", MetricType.MARKET_SIZE, "400e9", Unit.CURRENCY, "batteries", "A third.");
    return put(
        sequence,
        article,
        List.of(size.build(), again.mentionOf("b.1").build(), unsure.confidence(0.3).build()));
  }

  private static IndexChange.Put put(long sequence, Article article, List<Metric> metrics) {
    return new IndexChange.Put(
        sequence, article, metrics, Story.alone(article.id()), Instant.EPOCH);
  }

  private static Claimed claim(
      String id, MetricType type, String value, Unit unit, String subject, String sentence) {
    return new Claimed(
        id, type, new BigDecimal(value), unit, subject, sentence, null, null, 1.0, null);
  }

  private record Claimed(
      String id,
      MetricType type,
      BigDecimal value,
      Unit unit,
      String subject,
      String sentence,
      @Nullable String source,
      @Nullable String to,
      double confidence,
      @Nullable String mentionOf) {

    Claimed source(String name) {
      return new Claimed(id, type, value, unit, subject, sentence, name, to, confidence, mentionOf);
    }

    Claimed to(String year) {
      return new Claimed(
          id, type, value, unit, subject, sentence, source, year, confidence, mentionOf);
    }

    Claimed confidence(double sure) {
      return new Claimed(id, type, value, unit, subject, sentence, source, to, sure, mentionOf);
    }

    Claimed mentionOf(String leader) {
      return new Claimed(id, type, value, unit, subject, sentence, source, to, confidence, leader);
    }

    Metric build() {
      return new Metric(
          id,
          id.substring(0, 1),
          type,
          "1",
          TextField.BODY,
          0,
          1,
          sentence,
          value,
          null,
          null,
          Bound.EXACT,
          unit,
          unit == Unit.CURRENCY ? "USD" : null,
          to == null ? null : new Period("by " + to, null, to, false),
          to == null ? Modality.ACTUAL : Modality.FORECAST,
          subject,
          null,
          null,
          source,
          null,
          confidence,
          mentionOf,
          List.of());
    }
  }
}
