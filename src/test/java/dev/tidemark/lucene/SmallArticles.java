package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Story;
import dev.tidemark.article.TextField;
import dev.tidemark.metric.Bound;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import dev.tidemark.search.engine.IndexChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Articles of a few words, all about harbours, each differently good, old and relevant. */
final class SmallArticles {
  private static final List<String> WORDS =
      List.of("harbour", "crane", "tide", "pilot", "ferry", "quay", "lock", "buoy", "freight");
  static final int A_NUMBER_IN = 4;

  private final Random random;

  SmallArticles(Random random) {
    this.random = random;
  }

  static String id(int number) {
    return String.format("%016d", number);
  }

  /** An article of that number with everything about it drawn anew. */
  IndexChange.Put draw(int number, long sequence) {
    ArticleBuilder article =
        new ArticleBuilder().id(id(number)).title("Harbour " + words(3)).body(words(9));
    if (random.nextInt(8) > 0) {
      LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000));
      article.published(PublishedDate.valueOf(day.toString()));
    }
    if (random.nextInt(8) > 0) {
      article.quality(new Quality(random.nextInt(120), Basis.STATED));
    }
    Article built = article.build();
    List<Metric> metrics = number % A_NUMBER_IN == 0 ? List.of(metric(built)) : List.of();
    Instant added = Instant.EPOCH.plusMillis(random.nextInt(1_000_000));
    return new IndexChange.Put(sequence, built, metrics, Story.alone(built.id()), added);
  }

  private Metric metric(Article article) {
    return new Metric(
        article.id() + ".1",
        article.id(),
        MetricType.VOLUME,
        "1",
        TextField.BODY,
        0,
        1,
        "A sentence.",
        BigDecimal.valueOf(random.nextInt(5000)),
        null,
        null,
        Bound.EXACT,
        Unit.COUNT,
        null,
        null,
        Modality.ACTUAL,
        "harbours",
        null,
        null,
        null,
        null,
        0.9,
        null,
        List.of());
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return text.toString();
  }
}
