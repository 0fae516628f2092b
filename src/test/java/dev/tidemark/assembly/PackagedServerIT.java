package dev.tidemark.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.api.RawHttp;
import dev.tidemark.indexing.Waiting;
import dev.tidemark.reading.pdf.SamplePdf;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is shipped: what only holds when its own parts are loaded as services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedServerIT {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final String UPGRADE =
      String.join(
          "\r\n",
          "Connection: Upgrade, HTTP2-Settings",
          "Upgrade: h2c",
          "HTTP2-Settings: AAMAAABkAAQAAP__",
          "");

  private final HttpClient client = HttpClient.newHttpClient();
  private Path home = Path.of("");
  private URI site = URI.create("http://localhost");
  private @Nullable Process server;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    home = folder;
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    site = URI.create("http://localhost:" + port);
    server = program("-Dtidemark.samples=false", "-Dtidemark.port=" + port, "serve");
    Waiting.until(() -> isUp());
  }

  @AfterAll
  void stop() throws InterruptedException {
    Process started = Objects.requireNonNull(server);
    started.destroy();
    assertTrue(started.waitFor(20, TimeUnit.SECONDS), "stops when it is asked to");
  }

  @Test
  void twoLengthsAreRefusedWithAndWithoutAWishToChangeOver() throws IOException {
    for (String more : List.of("", UPGRADE)) {
      String answer =
          RawHttp.exchange(
              site,
              "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\n"
                  + more
                  + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}");
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }
    String upgrade = "GET /api/v1/search HTTP/1.1\r\nHost: a\r\n" + UPGRADE + "\r\n";
    String answer = RawHttp.exchange(site, upgrade);
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
  }

  @Test
  void aKeyOfTheCommandLineIsHonouredUntilItIsRevoked() throws Exception {
    Process make = program("key", "make", "notebook", "--scope", "write");
    String key = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, make.waitFor());
    Waiting.until(() -> post(key) == 201 || post(key) == 200);
    assertEquals(0, program("key", "revoke", "notebook").waitFor());
    Waiting.until(() -> post(key) == 401);
  }

  @Test
  void aReportIsReadByAProcessOfThePackagedProgram() throws Exception {
    Process make = program("key", "make", "reports", "--scope", "write");
    String key = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, make.waitFor());
    byte[] report;
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.paragraph(60, 100, 450, "The kelp farming market was worth $2.4 billion in 2024.");
      report = pdf.bytes();
    }
    HttpRequest.Builder post =
        HttpRequest.newBuilder(site.resolve("/api/v1/articles"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/pdf")
            .POST(HttpRequest.BodyPublishers.ofByteArray(report));
    Waiting.until(() -> status(post) == 200);
    String answer = client.send(post.build(), BodyHandlers.ofString()).body();
    assertTrue(answer.contains("\"format\":\"pdf\""), answer);
    assertTrue(answer.contains("\"page\":1"), answer);
  }

  private Process program(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dtidemark.home=" + home));
    boolean named = false;
    for (String argument : arguments) {
      if (!named && !argument.startsWith("-D")) {
        command.addAll(List.of("-jar", JAR.toString()));
        named = true;
      }
      command.add(argument);
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private boolean isUp() {
    return status(HttpRequest.newBuilder(site.resolve("/q/health/live"))) == 200;
  }

  private int post(String key) {
    return status(
        HttpRequest.newBuilder(site.resolve("/api/v1/articles"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"Kept\"}")));
  }

  /** 0 where nobody answers. */
  private int status(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException nobodyThere) {
      return 0;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
