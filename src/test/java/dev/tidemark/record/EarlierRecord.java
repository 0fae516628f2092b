package dev.tidemark.record;

import dev.tidemark.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A record of an older program with one article, for tests of other rooms. */
public final class EarlierRecord {
  /** The last version before this one. */
  public static final int LAST = Migrations.VERSION - 1;

  private EarlierRecord() {}

  public static void make(Path folder, int version, String body) {
    Article article = SomeArticles.article("pumps", body);
    ArticleContent content = ArticleContent.of(article);
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    OlderRecord.make(
        folder,
        version,
        "INSERT INTO article (id, sequence, deleted, kind, hash, title, document, origin, accepted_at)"
            + " VALUES ('"
            + String.join("', ", article.id(), "1, 0, 'article")
            + "', '"
            + String.join("', '", content.hash(), "About pumps")
            + "', x'"
            + HexFormat.of().formatHex(content.document())
            + "', NULL, 5)",
        "UPDATE sequence SET last = 1");
  }
}
