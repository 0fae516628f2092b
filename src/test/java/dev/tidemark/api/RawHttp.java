package dev.tidemark.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes to the server as they are, for requests that no client would send. */
public final class RawHttp implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final Socket socket;

  public RawHttp(URI site) throws IOException {
    socket = new Socket(site.getHost(), site.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
  }

  /** The answer to a request as it stands, on a connection of its own. */
  public static String exchange(URI site, String request) throws IOException {
    try (RawHttp http = new RawHttp(site)) {
      http.send(request);
      return http.readUntil("\r\n\r\n");
    }
  }

  /** Like {@link #exchange}, up to the end of the connection; a byte a character. */
  public static String exchangeWhole(URI site, String request) throws IOException {
    try (RawHttp http = new RawHttp(site)) {
      http.send(request);
      return http.readUntil("\0", StandardCharsets.ISO_8859_1);
    }
  }

  public void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** What comes until the text is in it, the connection ends or nothing more comes. */
  public String readUntil(String text) throws IOException {
    return readUntil(text, StandardCharsets.UTF_8);
  }

  private String readUntil(String text, Charset charset) throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      while (!received.toString(charset).contains(text)) {
        int count = socket.getInputStream().read(buffer);
        if (count < 0) {
          break;
        }
        received.write(buffer, 0, count);
      }
    } catch (SocketTimeoutException nothingMore) {
      return received.toString(charset) + "<timeout>";
    }
    return received.toString(charset);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
