package dev.tidemark.indexing.sources;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.ArticleId;
import dev.tidemark.article.Origin;
import dev.tidemark.article.Provider;
import dev.tidemark.indexing.DocumentReader;
import dev.tidemark.reading.Document;
import dev.tidemark.reading.ReadArticle;
import dev.tidemark.reading.Reading;
import dev.tidemark.reading.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entry a line: name, address, title and provider with a bar between, each of which may be
 * empty but the title. A line without a bar can't be read.
 */
final class EntryReader implements DocumentReader {
  int version = 1;
  int readings;

  @Override
  public Reading read(Document document) {
    readings++;
    List<ReadArticle> articles = new ArrayList<>();
    List<Unreadable> failures = new ArrayList<>();
    List<String> lines = new String(document.bytes(), StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).split("\\|", -1);
      if (parts.length < 4) {
        failures.add(new Unreadable(i + 1, 0, "invalid_article", "no entry", null));
      } else {
        articles.add(article(i + 1, parts, document.path()));
      }
    }
    if (articles.isEmpty() && failures.isEmpty()) {
      failures.add(new Unreadable(0, 0, "empty", "nothing", null));
    }
    return new Reading(articles, failures);
  }

  private static ReadArticle article(int line, String[] parts, @Nullable String path) {
    @Nullable String url = parts[1].isEmpty() ? null : parts[1];
    @Nullable Provider provider = parts[3].isEmpty() ? null : new Provider(parts[3], null);
    Article article =
        new ArticleBuilder()
            .id(ArticleId.of(url, provider, parts[2], null, null))
            .url(url)
            .title(parts[2])
            .provider(provider)
            .origin(new Origin("feed", path, List.of()))
            .build();
    @Nullable String guid = parts[0].isEmpty() ? null : parts[0];
    return new ReadArticle(line, article, List.of(), List.of(), null, guid);
  }

  @Override
  public Reading readLine(byte[] line, int number, @Nullable String path) {
    return read(new Document(line, path, null, null));
  }

  @Override
  public int version() {
    return version;
  }
}
