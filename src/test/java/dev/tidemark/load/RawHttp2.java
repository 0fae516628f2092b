package dev.tidemark.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A connection of HTTP/2 from its first byte on, for frames that no client would send. */
final class RawHttp2 implements Closeable {
  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PING = 6;
  static final int GOAWAY = 7;
  static final int CONTINUATION = 9;
  static final int END_STREAM = 1;
  static final int END_HEADERS = 4;
  static final int ACK = 1;
  private static final int PATIENCE_MILLIS = 8_000;

  private final Socket socket = new Socket();
  private final DataInputStream in;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

  /**
   * @param settings pairs of two bytes and four, as the frame has them
   */
  RawHttp2(PackagedServer server, byte[] settings) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(server.address());
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    waiting.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    frame(SETTINGS, 0, 0, settings);
    flush();
  }

  /** A frame that came. */
  @SuppressWarnings("ArrayRecordComponent") // as it came, never compared
  record Frame(int type, int flags, int stream, byte[] payload) {}

  /** What a GET has for headers. */
  static byte[] get(String path) {
    byte[] text = path.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(text.length + 7)
        .put((byte) 0x82)
        .put((byte) 0x86)
        .put((byte) 0x04)
        .put((byte) text.length)
        .put(text)
        .put((byte) 0x41)
        .put((byte) 1)
        .put((byte) 'a')
        .array();
  }

  /** Adds a frame to what goes out with the next {@link #flush}. */
  RawHttp2 frame(int type, int flags, int stream, byte[] payload) {
    waiting.writeBytes(
        ByteBuffer.allocate(9)
            .put((byte) (payload.length >> 16))
            .putShort((short) payload.length)
            .put((byte) type)
            .put((byte) flags)
            .putInt(stream)
            .array());
    waiting.writeBytes(payload);
    return this;
  }

  void flush() throws IOException {
    byte[] bytes = waiting.toByteArray();
    waiting.reset();
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Sends the same frames on and on; after how many milliseconds the server closed, or never. */
  long flood(int most, Runnable frames) {
    long start = System.nanoTime();
    try {
      for (int i = 0; i < most; i++) {
        frames.run();
        if (waiting.size() > 32_768) {
          flush();
        }
      }
      flush();
      while (true) {
        next();
      }
    } catch (SocketTimeoutException open) {
      return Long.MAX_VALUE;
    } catch (IOException closed) {
      return millisSince(start);
    }
  }

  /** The next frame that comes. */
  Frame next() throws IOException {
    int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
    int type = in.readUnsignedByte();
    int flags = in.readUnsignedByte();
    int stream = in.readInt();
    byte[] payload = new byte[length];
    in.readFully(payload);
    return new Frame(type, flags, stream, payload);
  }

  /** Sends a ping every so often; after how many milliseconds the server closed, or never. */
  long pinged(int everyMillis) throws InterruptedException {
    long start = System.nanoTime();
    for (long millis = 0; millis < PATIENCE_MILLIS; millis = millisSince(start)) {
      try {
        frame(PING, 0, 0, new byte[8]).flush();
        while (in.available() > 0) {
          next();
        }
      } catch (IOException closed) {
        return millisSince(start);
      }
      TimeUnit.MILLISECONDS.sleep(everyMillis);
    }
    return Long.MAX_VALUE;
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
