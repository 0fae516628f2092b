package dev.tidemark.search.engine;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Story;
import dev.tidemark.article.TextField;
import dev.tidemark.article.Topic;
import dev.tidemark.metric.Bound;
import dev.tidemark.metric.Check;
import dev.tidemark.metric.CheckStatus;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Period;
import dev.tidemark.metric.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Articles made of few words and values, so that random filters meet. */
final class RandomArticles {
  static final List<String> TOPICS =
      List.of("AI", "Robotics", "Energy", "Health", "Space", "Payments");
  static final List<String> PROVIDERS =
      List.of("Harbour Post", "Tideline Wire", "North Ledger", "Quay Daily");
  static final List<String> WORDS =
      List.of("market", "growth", "battery", "robot", "wind", "engine", "cloud");
  static final List<String> SUBJECTS =
      List.of("robots", "Robots", "wind power", "Wind-power", "batteries");

  private static final List<MetricType> TYPES =
      List.of(MetricType.MARKET_SIZE, MetricType.CAGR, MetricType.GROWTH, MetricType.FUNDING);

  private final Random random;

  RandomArticles(Random random) {
    this.random = random;
  }

  IndexChange.Put next(long sequence) {
    String id = String.format("%016d", random.nextInt(400));
    ArticleBuilder article =
        new ArticleBuilder().id(id).title(words(4)).summary(words(8)).body(words(30));
    article.kind(random.nextInt(5) == 0 ? ArticleKind.REFERENCE : ArticleKind.ARTICLE);
    article.topics(pick(TOPICS).stream().map(name -> new Topic(name, Basis.STATED)).toList());
    article.authors(pick(List.of("Ada Quill", "Ben Hull")));
    if (random.nextInt(6) > 0) {
      String provider = PROVIDERS.get(random.nextInt(PROVIDERS.size()));
      article.provider(
          new Provider(provider, provider.split(" ")[1].toLowerCase(Locale.ROOT) + ".example"));
    }
    if (random.nextInt(5) > 0) {
      article.published(PublishedDate.valueOf(date()));
    }
    if (random.nextInt(4) > 0) {
      article.quality(new Quality(random.nextInt(150), Basis.STATED));
    }
    Article built = article.build();
    return new IndexChange.Put(sequence, built, metrics(built), Story.alone(id), Instant.EPOCH);
  }

  private String date() {
    int year = 2019 + random.nextInt(6);
    return switch (random.nextInt(4)) {
      case 0 -> Integer.toString(year);
      case 1 -> String.format("%d-%02d", year, 1 + random.nextInt(12));
      case 2 -> String.format("%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28));
      default ->
          String.format(
              "%d-%02d-%02dT23:30:00Z", year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    };
  }

  private List<Metric> metrics(Article article) {
    List<Metric> metrics = new ArrayList<>();
    for (int i = 1; i <= random.nextInt(5); i++) {
      MetricType type = TYPES.get(random.nextInt(TYPES.size()));
      Unit unit = type == MetricType.CAGR ? Unit.PERCENT : Unit.CURRENCY;
      BigDecimal value =
          BigDecimal.valueOf(random.nextInt(100))
              .multiply(unit == Unit.PERCENT ? BigDecimal.ONE : BigDecimal.TEN.pow(9));
      boolean range = random.nextInt(4) == 0;
      metrics.add(
          metric(
              article,
              i,
              type,
              unit,
              range ? null : value,
              range ? value : null,
              range ? value.multiply(BigDecimal.valueOf(2)) : null));
    }
    return metrics;
  }

  private Metric metric(
      Article article,
      int number,
      MetricType type,
      Unit unit,
      @Nullable BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high) {
    Period period =
        random.nextBoolean()
            ? new Period("by", null, Integer.toString(2025 + random.nextInt(8)), false)
            : null;
    return new Metric(
        article.id() + "." + number,
        article.id(),
        type,
        "$1",
        TextField.BODY,
        0,
        2,
        random.nextBoolean() ? "A sentence of the market." : "Another sentence.",
        value,
        low,
        high,
        value == null ? Bound.RANGE : Bound.EXACT,
        unit,
        unit == Unit.CURRENCY ? random.nextBoolean() ? "USD" : "EUR" : null,
        period,
        random.nextBoolean() ? Modality.ACTUAL : Modality.FORECAST,
        SUBJECTS.get(random.nextInt(SUBJECTS.size())),
        null,
        random.nextBoolean() ? "global" : null,
        random.nextBoolean() ? "Northbank Research" : null,
        check(),
        random.nextInt(8) == 0 ? 0.4 : 0.9,
        number > 1 && random.nextInt(6) == 0 ? article.id() + ".1" : null,
        List.of());
  }

  private @Nullable Check check() {
    return switch (random.nextInt(4)) {
      case 0 -> new Check(CheckStatus.CONSISTENT, BigDecimal.ONE, 5, List.of());
      case 1 -> new Check(CheckStatus.INCONSISTENT, BigDecimal.TEN, 5, List.of());
      default -> null;
    };
  }

  private <T> List<T> pick(List<T> from) {
    List<T> picked = new ArrayList<>(from);
    Collections.shuffle(picked, random);
    return picked.subList(0, random.nextInt(3));
  }

  String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(text.isEmpty() ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }
}
