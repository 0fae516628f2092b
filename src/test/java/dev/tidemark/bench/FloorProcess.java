package dev.tidemark.bench;

import dev.tidemark.load.PackagedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The floor in a process of its own, with as much memory as the server has. */
final class FloorProcess implements AutoCloseable {
  private final Process process;
  private final int port;

  /** Serves an index. */
  FloorProcess(Path folder) throws IOException {
    process = start("serve", folder.toString());
    BufferedReader told = process.inputReader();
    @Nullable String line = told.readLine();
    if (line == null) {
      throw new IOException("The floor did not start.");
    }
    port = Integer.parseInt(line);
  }

  /** Makes an index; returns when all is durable. */
  static Worked index(Path file, Path folder) throws IOException, InterruptedException {
    Process indexing = start("index", file.toString(), folder.toString());
    @Nullable String told = indexing.inputReader().readLine();
    if (indexing.waitFor() != 0 || told == null) {
      throw new IOException("The floor could not index.");
    }
    String[] figures = told.split(" ");
    return new Worked(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(PackagedServer.java());
    command.add("-Xmx1g");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(FloorMain.class.getName());
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** How many nanoseconds each answer since the last call took in the process, in order. */
  List<Long> took() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/took")).build();
    String told = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body().strip();
    return told.isEmpty() ? List.of() : Arrays.stream(told.split(" ")).map(Long::valueOf).toList();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
