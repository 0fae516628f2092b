package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Origin;
import dev.tidemark.reading.Document;
import dev.tidemark.reading.ReadArticle;
import dev.tidemark.reading.Reading;
import dev.tidemark.reading.Unreadable;
import dev.tidemark.reading.archive.ArchiveLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code NAME|BODY|REFERENCE,REFERENCE} a line; a line that starts with {@code !} is broken,
 * {@code @} makes the reader itself break. Names with a {@code /} are addresses.
 */
final class TextReader implements DocumentReader {
  volatile int version = 1;

  /** What a better version makes of a line before it reads it. */
  volatile UnaryOperator<String> mending = UnaryOperator.identity();

  volatile ArchiveLimits archives = ArchiveLimits.DEFAULT;

  /** What starts a broken line. */
  volatile String broken = "!";

  /** Becomes the next version. */
  synchronized void improve(UnaryOperator<String> betterMending) {
    int next = version + 1;
    mending = betterMending;
    version = next;
  }

  @Override
  public Reading read(Document document) {
    List<ReadArticle> articles = new ArrayList<>();
    List<Unreadable> failures = new ArrayList<>();
    String[] lines = new String(document.bytes(), StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        Reading one = readLine(lines[i].getBytes(StandardCharsets.UTF_8), i + 1, document.path());
        articles.addAll(one.articles());
        failures.addAll(one.failures());
      }
    }
    return new Reading(articles, failures);
  }

  @Override
  public Reading readLine(byte[] line, int number, @Nullable String path) {
    String text = mending.apply(new String(line, StandardCharsets.UTF_8));
    if (text.startsWith("@")) {
      throw new IllegalStateException("a fault of the reader");
    }
    if (text.startsWith(broken)) {
      return new Reading(
          List.of(), List.of(new Unreadable(number, 7, "invalid_json", "broken: " + text, null)));
    }
    String[] parts = text.split("\\|", -1);
    List<Article> references = new ArrayList<>();
    if (parts.length > 2 && !parts[2].isEmpty()) {
      for (String name : parts[2].split(",", -1)) {
        references.add(article(name, null, path, ArticleKind.REFERENCE));
      }
    }
    Article article =
        article(parts[0], parts.length > 1 ? parts[1] : "", path, ArticleKind.ARTICLE);
    return new Reading(List.of(new ReadArticle(number, article, references, List.of())), List.of());
  }

  private static Article article(
      String name, @Nullable String body, @Nullable String path, ArticleKind kind) {
    return new ArticleBuilder()
        .kind(kind)
        .title(name)
        .body(body)
        .url(name.contains("/") ? "https://" + name : null)
        .origin(new Origin("text", path, List.of()))
        .build();
  }

  @Override
  public ArchiveLimits archives() {
    return archives;
  }

  @Override
  public int version() {
    return version;
  }
}
