package dev.tidemark.quality;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles with qualities that follow a rule, and some noise. */
public final class SomeExamples {
  /** What pictures are worth here. */
  static final int PICTURE = 30;

  private SomeExamples() {}

  /** Pictures are good, press words are bad, authors (wrongly) too. */
  public static List<QualityExample> random(int count, long seed) {
    Random random = new Random(seed);
    List<QualityExample> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean picture = random.nextBoolean();
      boolean press = random.nextBoolean();
      boolean author = random.nextBoolean();
      int quality =
          60 + (picture ? PICTURE : 0) - (press ? 20 : 0) - (author ? 15 : 0) + random.nextInt(5);
      Article article =
          new ArticleBuilder()
              .title("Harbour notes " + i)
              .summary(press ? "A leading, innovative partnership." : "The quay was quiet at dawn.")
              .url("https://example.com/" + seed + "/" + i)
              .image(picture ? "https://example.com/a.png" : null)
              .authors(author ? List.of("Ann Author") : List.of())
              .quality(new Quality(quality, Basis.STATED))
              .build();
      QualityExample.of(article, List.of()).ifPresent(examples::add);
    }
    return examples;
  }
}
