package dev.tidemark.bench;

import dev.tidemark.article.Article;
import dev.tidemark.article.TextField;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Invented articles in a file, a line each as programs send them, made once and kept.
 *
 * @param articles how many
 * @param text how many bytes their titles, summaries and bodies have
 */
record ArticleFile(Path path, int articles, long text) {

  /** The first articles of a seed; a file that is there already is taken. */
  static ArticleFile of(Path folder, int articles, long seed) throws IOException {
    Path path = folder.resolve("articles-" + articles + "-" + seed + ".ndjson");
    Path text = folder.resolve(path.getFileName() + ".text");
    if (!Files.exists(text)) {
      Files.createDirectories(folder);
      Path part = folder.resolve(path.getFileName() + ".part");
      long bytes = write(part, articles, seed);
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(text, Long.toString(bytes));
    }
    return new ArticleFile(path, articles, Long.parseLong(Files.readString(text)));
  }

  private static long write(Path path, int articles, long seed) throws IOException {
    InventedCorpus corpus = new InventedCorpus(seed);
    long text = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
      for (int i = 0; i < articles; i++) {
        Article article = corpus.next();
        text += textBytes(article);
        out.write(ArticleLine.of(article).toBytes());
        out.write('\n');
      }
    }
    return text;
  }

  private static long textBytes(Article article) {
    long bytes = 0;
    for (TextField field : TextField.values()) {
      String text = article.text(field);
      bytes += text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes;
  }
}
