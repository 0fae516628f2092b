package dev.tidemark.indexing;

import dev.tidemark.article.RelatedArticle;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.quality.QualityEstimate;
import dev.tidemark.record.StoredArticle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * {@code CONTENT.REST.FOUND}: 12 digits of the content's hash, 6 over its links and the version of
 * what is extracted, and 6 of its story, the topic rules and how quality is estimated; those say
 * nothing of what was written, so that a condition holds without them.
 */
final class Etag {
  private static final String ANY = "*";

  private Etag() {}

  static String of(StoredArticle stored) {
    StringBuilder rest = new StringBuilder().append(MetricExtractor.VERSION);
    for (RelatedArticle related : stored.related()) {
      rest.append('\n').append(related.id()).append(' ').append(related.title());
    }
    return stored.hash().substring(0, 12) + '.' + hash(rest.toString()).substring(0, 6);
  }

  /**
   * The whole tag.
   *
   * @param rules the version of the topic rules
   */
  static String of(StoredArticle stored, String rules) {
    return of(stored)
        + '.'
        + hash(rules
                + '\n'
                + QualityEstimate.VERSION
                + '\n'
                + stored.story()
                + '\n'
                + stored.arrived())
            .substring(0, 6);
  }

  static boolean matches(String ifMatch, StoredArticle stored) {
    String tag = of(stored);
    return ifMatch.equals(ANY) || ifMatch.equals(tag) || ifMatch.startsWith(tag + '.');
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
