package dev.tidemark.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Origin;
import dev.tidemark.json.TidemarkJson;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An article in the form that is stored.
 *
 * @param hash over the document without its place of origin: the same text from two files is the
 *     same
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
record ArticleContent(
    String id, ArticleKind kind, @Nullable String title, String hash, byte[] document) {

  static ArticleContent of(Article article) {
    Origin origin = article.origin();
    Article placeless = article.toBuilder().origin(origin.withoutPath()).build();
    byte[] plain = json(placeless);
    byte[] document = origin.path() == null ? plain : json(article);
    String title = article.title() != null ? article.title() : article.url();
    return new ArticleContent(article.id(), article.kind(), title, hash(plain), document);
  }

  static Article read(byte[] document) {
    try {
      return TidemarkJson.mapper().readValue(document, Article.class);
    } catch (IOException damaged) {
      throw new RecordFailureException(
          "The record holds an article that can't be read: " + damaged.getMessage(),
          false,
          damaged);
    }
  }

  private static byte[] json(Article article) {
    try {
      return TidemarkJson.mapper().writeValueAsBytes(article);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("not an article that JSON can hold", impossible);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
