package dev.tidemark.fetching;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers every connection with the bytes it is told, whatever they are. */
final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Answerer answerer;
  private final AtomicInteger connections = new AtomicInteger();

  /** Writes an answer. */
  @FunctionalInterface
  interface Answerer {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  private RawServer(ServerSocket socket, Answerer answerer) {
    this.socket = socket;
    this.answerer = answerer;
  }

  static RawServer answering(String text) {
    return with(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  static RawServer with(Answerer answerer) {
    try {
      RawServer server =
          new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answerer);
      Thread.ofVirtual().start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket one = socket.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> answer(one));
      }
    } catch (SocketException closed) {
      // the test is over
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(Socket one) {
    try (one;
        OutputStream out = one.getOutputStream()) {
      int blank = 0;
      while (blank < 2) {
        int c = one.getInputStream().read();
        if (c < 0) {
          return;
        }
        blank = c == '\n' ? blank + 1 : c == '\r' ? blank : 0;
      }
      answerer.answer(out);
      out.flush();
    } catch (IOException clientLeft) {
      // as it may
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
