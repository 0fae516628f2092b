package dev.tidemark.load;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection of HTTP/1.1 that asks and reads, with little work of its own. */
public final class Connection implements Closeable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket = new Socket();
  private final InputStream in;
  private final byte[] skipped = new byte[16_384];

  /**
   * Connects.
   *
   * @param from the address to come from, by which clients are told apart
   */
  public Connection(InetSocketAddress server, InetAddress from) throws IOException {
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(from, 0));
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(server, PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  /**
   * What came back.
   *
   * @param told whether it says when to try again
   */
  public record Answer(int status, boolean told, boolean closed) {}

  /** Asks and takes the whole answer. */
  public Answer get(String target) throws IOException {
    String request = "GET " + target + " HTTP/1.1\r\nHost: load\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    int status = Integer.parseInt(line().substring(9, 12));
    long length = 0;
    boolean told = false;
    boolean closed = false;
    for (String field = line(); !field.isEmpty(); field = line()) {
      String lower = field.toLowerCase(Locale.ROOT);
      told |= lower.startsWith("retry-after:");
      closed |= lower.equals("connection: close");
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        length = -1;
      }
    }
    if (length < 0) {
      skipChunks();
    } else {
      skip(length);
    }
    return new Answer(status, told, closed);
  }

  private void skipChunks() throws IOException {
    while (true) {
      int size = Integer.parseInt(line(), 16);
      skip(size + 2L);
      if (size == 0) {
        return;
      }
    }
  }

  private void skip(long length) throws IOException {
    for (long left = length; left > 0; ) {
      int count = in.read(skipped, 0, (int) Math.min(left, skipped.length));
      if (count < 0) {
        throw new IOException("The answer broke off.");
      }
      left -= count;
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The answer broke off.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
