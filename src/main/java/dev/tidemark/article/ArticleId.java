package dev.tidemark.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stable identifiers: 16 characters of lower-case Crockford base 32, the first 80 bits of a
 * SHA-256. The same article gets the same id from every file, machine and day.
 */
public final class ArticleId {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 16;
  private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{16}");

  private ArticleId() {}

  /**
   * From the canonical form of the URL; without one from provider, whole title and date; without a
   * title from the body.
   */
  public static String of(
      @Nullable String url,
      @Nullable Provider provider,
      @Nullable String title,
      @Nullable PublishedDate published,
      @Nullable String body) {
    String canonical = url == null ? null : CanonicalUrl.of(url);
    if (canonical != null) {
      return hash("url\n" + canonical);
    }
    if (title != null && !title.isBlank()) {
      String publisher = provider == null ? "" : provider.name();
      return hash(
          "title\n"
              + publisher
              + '\n'
              + title.strip()
              + '\n'
              + (published == null ? "" : published.text()));
    }
    return hash("body\n" + (body == null ? "" : body));
  }

  /**
   * Of an entry of a feed that has no address of its own.
   *
   * @param feed what the guid means something within: the feed's address or path
   */
  public static String ofEntry(String feed, String guid) {
    return hash("entry\n" + feed + '\n' + guid.strip());
  }

  /** Whether the text could be an id at all; says nothing about whether such an article exists. */
  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches();
  }

  private static String hash(String name) {
    byte[] digest = sha256().digest(name.getBytes(StandardCharsets.UTF_8));
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * 5;
      int window = ((digest[bit / 8] & 0xff) << 8) | (digest[bit / 8 + 1] & 0xff);
      id.append(ALPHABET.charAt((window >> (11 - bit % 8)) & 31));
    }
    return id.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
