package dev.tidemark.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * An original in the form that is stored.
 *
 * @param facts the original without its bytes
 * @param path identifies the file or address; null when a program sent it
 * @param hash over everything that it says
 * @param size how many bytes it has
 * @param packed its bytes, deflated
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
record PackedOriginal(Original facts, @Nullable String path, String hash, int size, byte[] packed) {
  private static final byte[] NOTHING = {};

  static PackedOriginal of(Original original, @Nullable String path) {
    byte[] bytes = original.bytes();
    Original facts =
        new Original(
            NOTHING, original.shown(), original.mediaType(), original.charset(), original.line());
    return new PackedOriginal(facts, path, hash(original, path), bytes.length, deflated(bytes));
  }

  /** Over everything that an original says. */
  static String hash(Original original, @Nullable String path) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      String[] facts = {path, original.shown(), original.mediaType(), original.charset()};
      for (String fact : facts) {
        byte[] bytes = fact == null ? new byte[0] : fact.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(4).putInt(fact == null ? -1 : bytes.length).flip());
        sha256.update(bytes);
      }
      sha256.update(ByteBuffer.allocate(4).putInt(original.line()).flip());
      return HexFormat.of().formatHex(sha256.digest(original.bytes()));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
      byte[] buffer = new byte[16 * 1024];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * The bytes as they were.
   *
   * @param size how many they were
   * @throws RecordFailureException when they are damaged
   */
  static byte[] unpacked(byte[] packed, int size) {
    byte[] bytes = new byte[size];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      int at = 0;
      while (at < size) {
        int more = inflater.inflate(bytes, at, size - at);
        if (more == 0) {
          throw new DataFormatException("it ends early");
        }
        at += more;
      }
      return bytes;
    } catch (DataFormatException damaged) {
      throw new RecordFailureException(
          "The record holds an original that can't be unpacked: " + damaged.getMessage(),
          false,
          damaged);
    } finally {
      inflater.end();
    }
  }
}
