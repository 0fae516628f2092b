package dev.tidemark.record;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Origin;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Topic;
import java.util.List;
import java.util.Random;

/** Articles for tests. */
public final class SomeArticles {
  private SomeArticles() {}

  /** A full article at an address of its own. */
  public static Article article(String name, String body) {
    return new ArticleBuilder()
        .title("About " + name)
        .summary("What is known of " + name + ".")
        .body(body)
        .url("https://example.com/" + name)
        .provider(new Provider("Example", "example.com"))
        .authors(List.of("Ann Author", "Bo Writer"))
        .published(PublishedDate.valueOf("2024-05-06"))
        .quality(new Quality(61, Basis.STATED))
        .topics(List.of(new Topic("Pumps", Basis.STATED)))
        .origin(new Origin("json", null, List.of("entities")))
        .build();
  }

  /** A reference to the article of the same name. */
  public static Article reference(String name, String excerpt) {
    return new ArticleBuilder()
        .kind(ArticleKind.REFERENCE)
        .title("About " + name)
        .summary(excerpt)
        .url("https://example.com/" + name)
        .origin(new Origin("related", null, List.of()))
        .build();
  }

  /** Text of random length, from nothing to some kilobytes, with letters of many scripts. */
  public static String text(Random random) {
    String letters = "abc xyz ÄÖß 市場 🚀 1234567890 \"'\\\n";
    int[] points = letters.codePoints().toArray();
    StringBuilder text = new StringBuilder("x");
    for (int left = random.nextInt(1 << random.nextInt(12)); left > 0; left--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
