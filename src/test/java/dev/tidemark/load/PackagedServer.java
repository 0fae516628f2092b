package dev.tidemark.load;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.indexing.Waiting;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as it is shipped, started for a test. */
public final class PackagedServer implements AutoCloseable {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final int PATIENCE_SECONDS = 120;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path home;
  private final int port;
  private final Process process;

  /**
   * Returns when it is ready.
   *
   * @param home has its index, key and log
   * @param settings as {@code -Dkey=value}, or other options of Java
   */
  public PackagedServer(Path home, String... settings) throws IOException {
    this.home = home;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(
        List.of(
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dtidemark.home=" + home,
            "-Dtidemark.port=" + port));
    command.addAll(List.of(settings));
    command.addAll(List.of("-jar", JAR.toString(), "serve"));
    process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log()).start();
    awaitReady();
  }

  private void awaitReady() {
    try {
      Waiting.until(
          () -> !process.isAlive() || statusOf("/q/health/ready") == 200, PATIENCE_SECONDS);
      assertTrue(process.isAlive(), "the server has stopped; see " + log());
    } catch (AssertionError never) {
      process.destroyForcibly();
      throw never;
    }
  }

  /** The program that runs all processes. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private File log() {
    return home.resolve("server.log").toFile();
  }

  String logged() throws IOException {
    return Files.readString(log().toPath());
  }

  int port() {
    return port;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** A path of it as a whole address. */
  public URI resolve(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** The one that it made for whoever writes. */
  public String key() throws IOException {
    return Files.readString(home.resolve("index/api-key")).strip();
  }

  /** Asks for a path. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(resolve(path)).build(), BodyHandlers.ofString());
  }

  /** 0 where nobody answers. */
  int statusOf(String path) {
    try {
      return get(path).statusCode();
    } catch (IOException nobodyThere) {
      return 0;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Adds articles and waits until searches see them. */
  int addLines(String lines) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(resolve("/api/v1/articles/bulk?refresh=wait"))
            .header("Authorization", "Bearer " + key())
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(lines))
            .build();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    return (int) answer.lines().filter(line -> line.contains("\"status\":201")).count();
  }

  /** Tells it to stop, as SIGTERM does. */
  void tellToStop() {
    process.destroy();
  }

  /** Whether it ended in time. */
  boolean isGoneIn(int seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  /** The process of it. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** As {@code kill -9}; returns when it is dead. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int exitCode() {
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!isGoneIn(20)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
