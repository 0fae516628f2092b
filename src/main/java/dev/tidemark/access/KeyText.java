package dev.tidemark.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The text of keys: a prefix by which people and scanners of leaked secrets know it, and 256 random
 * bits.
 *
 * <p>They are kept as plain SHA-256. Slow, salted hashes protect what people think up; 256 random
 * bits can't be guessed however fast a guess is, no two keys are the same, and each request has to
 * be answered without such a hash's tenth of a second.
 */
public final class KeyText {
  /** What the text of every key that is made begins with. */
  public static final String PREFIX = "tm_";

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeyText() {}

  static String random() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** What is kept of a key, in hexadecimal digits. */
  public static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
