package dev.tidemark.fetching;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body within its limits. */
final class Body {
  private static final String WIRE = "tidemark.fetching.wire-bytes";
  private static final String PLAIN = "tidemark.fetching.bytes";

  private Body() {}

  /**
   * All bytes, decompressed.
   *
   * @param declared bytes that will come; negative when unknown
   * @param encoding the Content-Encoding; null for none
   */
  static byte[] read(
      InputStream in, long declared, @Nullable String encoding, FetchingLimits limits)
      throws IOException {
    if (declared > limits.wireBytes()) {
      throw new LimitedStream.TooLargeException(limits.wireBytes(), WIRE);
    }
    InputStream wire = new LimitedStream(in, limits.wireBytes(), WIRE);
    Inflater raw = new Inflater(true);
    try (InputStream plain =
        new LimitedStream(decoded(wire, encoding, raw), limits.bytes(), PLAIN)) {
      return plain.readAllBytes();
    } finally {
      raw.end();
    }
  }

  private static InputStream decoded(InputStream wire, @Nullable String encoding, Inflater raw)
      throws IOException {
    String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity" -> wire;
      case "gzip", "x-gzip" -> new GZIPInputStream(wire);
      case "deflate" -> inflated(new BufferedInputStream(wire), raw);
      default -> throw new IOException("The answer is encoded as nobody asked for.");
    };
  }

  /** Servers disagree on whether deflate has the header of zlib. */
  private static InputStream inflated(BufferedInputStream wire, Inflater raw) throws IOException {
    wire.mark(2);
    int first = wire.read();
    int second = wire.read();
    wire.reset();
    boolean zlib = (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
    return zlib ? new InflaterInputStream(wire) : new InflaterInputStream(wire, raw);
  }
}
