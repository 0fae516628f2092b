package dev.tidemark.bench;

import dev.tidemark.load.PackagedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends a file of articles as a program with much to send would: some hundred lines a request, a
 * few requests at a time, each answered line by line when its articles are durable.
 */
final class BulkClient {
  private static final int AT_ONCE = 4;
  private static final int LINES = 500;

  private final PackagedServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String key;

  BulkClient(PackagedServer server) throws IOException {
    this.server = server;
    key = server.key();
  }

  /** Sends all; returns when all are durable and searches find all. */
  void send(ArticleFile file) throws IOException, InterruptedException, ExecutionException {
    try (BufferedReader in = Files.newBufferedReader(file.path());
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Integer>> sent = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        sent.add(senders.submit(() -> sendFrom(in)));
      }
      int accepted = 0;
      for (Future<Integer> count : sent) {
        accepted += count.get();
      }
      if (accepted != file.articles()) {
        throw new IllegalStateException(accepted + " accepted of " + file.articles());
      }
    }
    awaitVisible(file.articles());
  }

  private int sendFrom(BufferedReader in) throws IOException, InterruptedException {
    int accepted = 0;
    for (String lines = next(in); !lines.isEmpty(); lines = next(in)) {
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve("/api/v1/articles/bulk"))
              .header("Authorization", "Bearer " + key)
              .header("Content-Type", "application/x-ndjson")
              .POST(BodyPublishers.ofString(lines))
              .build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      accepted +=
          (int) answer.body().lines().filter(line -> line.contains("\"status\":201")).count();
    }
    return accepted;
  }

  private static String next(BufferedReader in) throws IOException {
    synchronized (in) {
      StringBuilder lines = new StringBuilder(LINES * 6_000);
      String line = in.readLine();
      for (int count = 1; line != null; count++) {
        lines.append(line).append('\n');
        line = count < LINES ? in.readLine() : null;
      }
      return lines.toString();
    }
  }

  private void awaitVisible(int articles) throws IOException, InterruptedException {
    String whole = "\"total\":" + articles + ",";
    String path = "/api/v1/search?size=0&facets=none&copies=all";
    while (!server.get(path).body().contains(whole)) {
      LockSupport.parkNanos(20_000_000);
    }
  }
}
