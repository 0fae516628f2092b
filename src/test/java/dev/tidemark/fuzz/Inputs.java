package dev.tidemark.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Inputs without end for one parser: examples bent at random, and words of its language thrown
 * together. The same seed draws the same inputs in the same order.
 */
public final class Inputs {
  private static final int LONGEST = 4_000;
  private static final String[] SPOILERS = {
    "\0", "\u0001", "\u007f", "\u0085", "\u200b", "\u202e", "\u2028", "\ufeff", "\ufffd", "\ufffe",
    "e\u0301", "\ufb01", "\uff11", "\u0661", "\u0130", "\u00df", "\ud83d\ude80", "%00", "%ff", "\\",
    "\r", "\r\n", "\t", "-1", "1e999", "99999999999999999999", "NaN", "<script>", "&#0;", "&amp;"
  };
  private static final byte[][] RAW = {
    {(byte) 0xff}, {(byte) 0xc0, (byte) 0xaf}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, {(byte) 0x80}, {(byte) 0xff, (byte) 0xfe}
  };

  private final Random random;
  private final List<byte[]> examples;
  private final List<byte[]> words;

  /**
   * @param examples whole inputs that the parser takes
   * @param words pieces that mean something to it
   */
  public Inputs(long seed, List<String> examples, List<String> words) {
    this.random = new Random(seed);
    this.examples = examples.stream().map(Inputs::utf8).toList();
    this.words = words.stream().map(Inputs::utf8).toList();
  }

  /** The next input. */
  public byte[] next() {
    byte[] input = random.nextInt(3) == 0 ? thrown() : one(examples).clone();
    for (int i = random.nextInt(6); i > 0; i--) {
      input = bent(input);
    }
    return input.length > LONGEST ? slice(input, 0, LONGEST) : input;
  }

  private byte[] thrown() {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    for (int i = random.nextInt(24); i >= 0; i--) {
      input.writeBytes(one(words));
      if (random.nextInt(3) == 0) {
        input.write(' ');
      }
    }
    return input.toByteArray();
  }

  private byte[] bent(byte[] input) {
    int from = random.nextInt(input.length + 1);
    int to = Math.min(input.length, from + 1 + random.nextInt(1 + random.nextInt(40)));
    return switch (random.nextInt(9)) {
      case 0 -> replaced(input, from, to, new byte[0]);
      case 1 -> replaced(input, from, from, slice(input, from, to));
      case 2 -> replaced(input, from, from, one(words));
      case 3 -> replaced(input, from, to, one(words));
      case 4 -> replaced(input, from, from, utf8(SPOILERS[random.nextInt(SPOILERS.length)]));
      case 5 -> replaced(input, from, to, repeated(slice(input, from, to)));
      case 6 -> replaced(input, from, to, RAW[random.nextInt(RAW.length)]);
      case 7 -> replaced(input, from, from, spliced());
      default -> flipped(input, from);
    };
  }

  private byte[] spliced() {
    byte[] other = one(examples);
    int from = random.nextInt(other.length + 1);
    return slice(other, from, Math.min(other.length, from + random.nextInt(200)));
  }

  private byte[] flipped(byte[] input, int at) {
    byte[] flipped = input.clone();
    if (at < flipped.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] repeated(byte[] piece) {
    ByteArrayOutputStream several = new ByteArrayOutputStream();
    for (int i = 1 << random.nextInt(7); i > 0; i--) {
      several.writeBytes(piece);
    }
    return several.toByteArray();
  }

  private byte[] one(List<byte[]> several) {
    return several.get(random.nextInt(several.size()));
  }

  private static byte[] replaced(byte[] input, int from, int to, byte[] piece) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(input, 0, from);
    whole.writeBytes(piece);
    whole.write(input, to, input.length - to);
    return whole.toByteArray();
  }

  private static byte[] slice(byte[] input, int from, int to) {
    return java.util.Arrays.copyOfRange(input, from, to);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
