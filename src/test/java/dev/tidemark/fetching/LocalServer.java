package dev.tidemark.fetching;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that remembers what it was asked. */
public final class LocalServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<HttpExchange> exchanges = new CopyOnWriteArrayList<>();

  private LocalServer(HttpServer server) {
    this.server = server;
  }

  /** Starts one that has nothing yet. */
  public static LocalServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      LocalServer local = new LocalServer(server);
      server.setExecutor(local.threads);
      server.start();
      return local;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers a path, and those below it, so. */
  public LocalServer on(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchanges.add(exchange);
          try (exchange) {
            handler.handle(exchange);
          }
        });
    return this;
  }

  /** Answers a path with a text. */
  public LocalServer text(String path, String mediaType, String text) {
    return on(
        path, exchange -> send(exchange, 200, mediaType, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Answers a path with a redirect. */
  public LocalServer redirect(String path, int status, String location) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(status, -1);
        });
  }

  /** Sends a body. */
  public static void send(HttpExchange exchange, int status, String mediaType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** Everything that was asked for, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** A field of the last request. */
  public String lastField(String name) {
    return String.valueOf(exchanges.getLast().getRequestHeaders().getFirst(name));
  }

  /** All field names of the last request, sorted. */
  public List<String> lastFields() {
    return exchanges.getLast().getRequestHeaders().keySet().stream().sorted().toList();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** An address here, by the machine's own address. */
  public String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** The same by another name of the machine. */
  public String address(String host, String path) {
    return "http://" + host + ":" + port() + path;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
