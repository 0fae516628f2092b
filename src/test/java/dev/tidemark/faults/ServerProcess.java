package dev.tidemark.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The program as it is shipped, over one folder of data, to be killed and started again. */
final class ServerProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final String KEY = "k".repeat(40);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path data;
  private final Path log;
  private final String heap;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private URI site = URI.create("http://localhost");
  private @Nullable Process server;

  /**
   * @param data the folder of the index
   * @param log what all processes say
   * @param heap the most that one may take, as in {@code -Xmx}
   */
  ServerProcess(Path data, Path log, String heap) {
    this.data = data;
    this.log = log;
    this.heap = heap;
  }

  /** An answer of the server. */
  record Answer(int status, String body, @Nullable String retryAfter) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException notJson) {
        throw new UncheckedIOException(body, notJson);
      }
    }
  }

  /**
   * Starts it, on another port each time; returns before it answers. Patient with searches: what is
   * kept is tested, not how soon a busy machine answers.
   */
  void start() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    site = URI.create("http://localhost:" + port);
    String patient = "-Dtidemark.search.deadline=60s";
    server = run("serve", patient, "-Dtidemark.samples=false", "-Dtidemark.port=" + port);
  }

  /** Starts {@code ./tidemark index} over the same data. */
  Process index(Path folder) throws IOException {
    return run("index " + folder);
  }

  private Process run(String arguments, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dtidemark.index=" + data);
    command.add("-Dtidemark.api-key=" + KEY);
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments.split(" ", -1)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Waits until it says that it is ready; returns how many milliseconds that took. */
  long awaitReady() {
    long start = System.nanoTime();
    while (!isReady()) {
      Process started = server;
      assertTrue(started != null && started.isAlive(), "the server has stopped; see " + log);
      assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), "not ready; see " + log);
      LockSupport.parkNanos(5_000_000);
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  boolean isReady() {
    Answer answer = ask("GET", "/q/health/ready", null, "");
    return answer != null && answer.status() == 200;
  }

  /** As {@code kill -9} and returns when it is dead. */
  void kill() {
    kill(server);
  }

  static void kill(@Nullable Process process) {
    if (process != null) {
      process.destroyForcibly();
      boolean dead = false;
      while (!dead) {
        try {
          dead = process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException goOn) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  @Nullable Answer get(String path) {
    return ask("GET", path, null, "");
  }

  /**
   * Asks with the key of the operator.
   *
   * @param mediaType of the body; null for none
   * @return null where there was no whole answer
   */
  @Nullable Answer ask(String method, String path, @Nullable String mediaType, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + KEY)
            .method(method, mediaType == null ? BodyPublishers.noBody() : bytes(body));
    if (mediaType != null) {
      request.header("Content-Type", mediaType);
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      String retryAfter = answer.headers().firstValue("Retry-After").orElse(null);
      return new Answer(answer.statusCode(), answer.body(), retryAfter);
    } catch (IOException nobodyThere) {
      return null;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** The lines of an answer that came, whether or not it was whole. */
  List<String> lines(String path, String mediaType, String body) {
    List<String> lines = new ArrayList<>();
    HttpRequest request =
        HttpRequest.newBuilder(site.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", mediaType)
            .POST(bytes(body))
            .build();
    try {
      client.send(request, BodyHandlers.ofLines()).body().forEach(lines::add);
    } catch (IOException | UncheckedIOException brokenOff) {
      return lines;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return lines;
  }

  private static HttpRequest.BodyPublisher bytes(String body) {
    return BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    kill();
    client.close();
  }
}
