package dev.tidemark.indexing;

import dev.tidemark.article.RelatedArticle;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.record.StoredArticle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * {@code CONTENT.REST}: 12 digits of the content's hash, and 6 over its links, its story and the
 * version of what is extracted.
 */
final class Etag {
  private static final String ANY = "*";

  private Etag() {}

  static String of(StoredArticle stored) {
    StringBuilder rest = new StringBuilder().append(MetricExtractor.VERSION);
    rest.append('\n').append(stored.story());
    for (RelatedArticle related : stored.related()) {
      rest.append('\n').append(related.id()).append(' ').append(related.title());
    }
    return stored.hash().substring(0, 12) + '.' + hash(rest.toString()).substring(0, 6);
  }

  static boolean matches(String ifMatch, StoredArticle stored) {
    return ifMatch.equals(ANY) || ifMatch.equals(of(stored));
  }

  private static String hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
