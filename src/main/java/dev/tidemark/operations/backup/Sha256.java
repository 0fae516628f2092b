package dev.tidemark.operations.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums in hexadecimal. */
final class Sha256 {
  private static final int LETTERS = 64;

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static String of(byte[] bytes, int length) {
    MessageDigest digest = digest();
    digest.update(bytes, 0, length);
    return text(digest);
  }

  static String of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, bytes.length);
  }

  static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The text when it can be a checksum: it becomes a file's name. */
  static String checked(String text) {
    if (text.length() != LETTERS || !text.chars().allMatch(HexFormat::isHexDigit)) {
      throw new IllegalArgumentException("no checksum");
    }
    return text;
  }
}
