package dev.tidemark.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article's text to find and compare its copies; a few hundred to two thousand
 * bytes. Immutable.
 */
public final class Sketch {
  /** A day that is not known. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private final int[] bands;
  private final Sample shingles;
  private final Sample numbers;
  private final Headline headline;
  private final int day;

  /**
   * @param bands see {@link Signature}
   * @param numbers those in the text, years left out
   * @param day of publication since 1970, or {@link #NO_DAY}
   */
  Sketch(int[] bands, Sample shingles, Sample numbers, Headline headline, int day) {
    this.bands = bands.clone();
    this.shingles = shingles;
    this.numbers = numbers;
    this.headline = headline;
    this.day = day;
  }

  /** What to look up copies by: a copy has one of these numbers too. None for too little text. */
  public int[] bands() {
    return bands.clone();
  }

  Sample shingles() {
    return shingles;
  }

  Sample numbers() {
    return numbers;
  }

  Headline headline() {
    return headline;
  }

  int day() {
    return day;
  }

  /** Everything but the bands, to keep. */
  public byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            2 * Integer.BYTES
                + size(shingles)
                + size(numbers)
                + size(headline.marks())
                + size(headline.names()));
    bytes.putInt(day).putInt(headline.publisher());
    put(bytes, shingles);
    put(bytes, numbers);
    put(bytes, headline.marks());
    put(bytes, headline.names());
    return bytes.array();
  }

  /** The sketch of which bands and bytes were kept; null for bytes that are none. */
  public static @Nullable Sketch of(int[] bands, byte[] kept) {
    if (kept.length == 0) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(kept);
    int day = bytes.getInt();
    int publisher = bytes.getInt();
    Sample shingles = take(bytes);
    Sample numbers = take(bytes);
    Headline headline = new Headline(take(bytes), take(bytes), publisher);
    return new Sketch(bands, shingles, numbers, headline, day);
  }

  private static int size(Sample sample) {
    return 3 + 3 * sample.hashes().length;
  }

  private static void put(ByteBuffer bytes, Sample sample) {
    bytes.put((byte) sample.level()).putShort((short) sample.hashes().length);
    for (int hash : sample.hashes()) {
      bytes.put((byte) (hash >>> 16)).putShort((short) hash);
    }
  }

  private static Sample take(ByteBuffer bytes) {
    int level = bytes.get();
    int[] hashes = new int[bytes.getShort()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = ((bytes.get() & 0xff) << 16) | (bytes.getShort() & 0xffff);
    }
    return new Sample(level, hashes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sketch that
        && Arrays.equals(bands, that.bands)
        && Arrays.equals(toBytes(), that.toBytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bands);
  }
}
