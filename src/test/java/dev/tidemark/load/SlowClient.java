package dev.tidemark.load;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A client that may take little, and tells how the server puts an end to it. */
final class SlowClient implements Closeable {
  private static final int SMALL_BUFFER = 4096;
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket = new Socket();

  SlowClient(PackagedServer server) throws IOException {
    socket.setReceiveBufferSize(SMALL_BUFFER);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(server.address());
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Sends no more, and still listens. */
  void shut() throws IOException {
    socket.shutdownOutput();
  }

  /** Sends a text over and over; after how many milliseconds the server no longer listened. */
  long trickle(String text, int everyMillis) throws InterruptedException {
    long start = System.nanoTime();
    while (millisSince(start) < PATIENCE_MILLIS) {
      try {
        send(text);
      } catch (IOException dropped) {
        return millisSince(start);
      }
      TimeUnit.MILLISECONDS.sleep(everyMillis);
    }
    return Long.MAX_VALUE;
  }

  /** Reads what comes until the server closes; all of it. */
  String readToTheEnd() throws IOException {
    StringBuilder read = new StringBuilder();
    byte[] buffer = new byte[8192];
    try {
      for (int count = socket.getInputStream().read(buffer);
          count >= 0;
          count = socket.getInputStream().read(buffer)) {
        read.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
      }
    } catch (SocketTimeoutException open) {
      return read + "<timeout>";
    } catch (IOException reset) {
      return read + "<reset>";
    }
    return read.toString();
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
