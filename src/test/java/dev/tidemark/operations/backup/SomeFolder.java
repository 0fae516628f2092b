package dev.tidemark.operations.backup;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Way;
import dev.tidemark.record.Arrival;
import dev.tidemark.record.Original;
import dev.tidemark.record.RecordChange;
import dev.tidemark.record.SqliteRecord;
import dev.tidemark.record.StatedArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** An index folder with articles of our own. */
final class SomeFolder {
  private SomeFolder() {}

  static SqliteRecord open(Path folder) {
    return SqliteRecord.open(folder, Clock.systemUTC());
  }

  /** A record, two keys. */
  static void make(Path folder, int articles) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("api-key"), "the-key\n");
    Files.writeString(folder.resolve("cursor-key"), "the-cursors\n");
    try (SqliteRecord record = open(folder)) {
      put(record, 0, articles);
    }
  }

  static void put(SqliteRecord record, int from, int to) {
    List<CompletableFuture<?>> waiting = new ArrayList<>();
    for (int i = from; i < to; i++) {
      waiting.add(record.put(article(i), null));
    }
    waiting.forEach(CompletableFuture::join);
  }

  static StatedArticle article(int number) {
    String title = "Tides of harbour " + number;
    StringBuilder body = new StringBuilder();
    Random numbers = new Random(number);
    for (int i = 0; i < 100; i++) {
      body.append("It stood at ").append(numbers.nextInt()).append(". ");
    }
    Article article =
        new ArticleBuilder()
            .title(title)
            .body(body.toString())
            .url("https://harbour.example/" + number)
            .build();
    byte[] bytes = (title + "\n" + body).getBytes(StandardCharsets.UTF_8);
    return new StatedArticle(
        article, List.of(), new Arrival(Way.SENT, 3, new Original(bytes, null, null, null, 0)));
  }

  /** What a record holds, by id. */
  static Map<String, Article> articles(Path folder) {
    try (SqliteRecord record = open(folder)) {
      Map<String, Article> articles = new TreeMap<>();
      List<RecordChange> page = record.changesAfter(0, 500);
      while (!page.isEmpty()) {
        for (RecordChange change : page) {
          if (change instanceof RecordChange.Stored stored) {
            articles.put(stored.article().id(), stored.article());
          }
        }
        page = record.changesAfter(page.getLast().sequence(), 500);
      }
      return articles;
    }
  }

  static String identity(Path folder) {
    try (SqliteRecord record = open(folder)) {
      return record.identity();
    }
  }

  /** All files below, with what they hold. */
  static Map<Path, String> files(Path folder) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (var walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        files.put(folder.relativize(file), Sha256.of(bytes, bytes.length));
      }
    }
    return files;
  }
}
